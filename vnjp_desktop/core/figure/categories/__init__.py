"""The category table as marks."""
