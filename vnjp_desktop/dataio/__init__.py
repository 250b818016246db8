"""Files and formats; no Qt."""
