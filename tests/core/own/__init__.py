"""Tests of a user's own events."""
