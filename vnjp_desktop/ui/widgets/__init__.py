"""Widgets used by more than one tab or by the window."""
