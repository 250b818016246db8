"""Languages: catalogues, numbers, dates; no Qt."""
