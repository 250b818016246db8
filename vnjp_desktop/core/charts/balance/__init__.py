"""The trade balance as a value."""
