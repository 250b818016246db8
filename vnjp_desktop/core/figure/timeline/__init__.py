"""The timeline as marks."""
