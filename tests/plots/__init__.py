"""Tests of painting and export."""
