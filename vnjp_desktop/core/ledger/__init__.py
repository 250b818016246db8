"""Claims turned into values: resolved, derived, converted, disputed."""
