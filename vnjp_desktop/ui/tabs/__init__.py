"""One module a tab; tabs do not know each other."""
