"""Languages: catalogues of texts; numbers, dates and units as each writes them."""
