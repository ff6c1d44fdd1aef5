"""Places: a map of the whole and a page for every area that a table names by its code."""
