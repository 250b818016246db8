"""Figures: marks, scales, labels, layout."""
