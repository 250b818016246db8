"""The category table as a value."""
