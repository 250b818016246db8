"""Tests of what the inspector says."""
