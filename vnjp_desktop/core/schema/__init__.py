"""Table Schema: typed cells, rules, keys."""
