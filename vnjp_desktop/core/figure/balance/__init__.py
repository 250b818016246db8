"""The trade balance as marks."""
