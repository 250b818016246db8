"""Events that a user writes: drafts, their checks, and how they join the data."""
