"""Projects to look at and to learn from."""
