"""Painting marks with Qt, and charts one can point at."""
