"""Quality: criteria that anybody can recompute, one counter each, and the table of all counts."""
