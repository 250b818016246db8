"""Tests of languages, numbers, dates and catalogues."""
