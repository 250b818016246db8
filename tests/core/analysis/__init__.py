"""Tests of the analysis of values."""
