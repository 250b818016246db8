"""The model and all that is computed from it; no Qt, no files."""
