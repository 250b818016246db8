"""The timeline as a value."""
