"""Views as values: each a pure function of dataset, state and labels."""
