"""Writers, one module a format."""
