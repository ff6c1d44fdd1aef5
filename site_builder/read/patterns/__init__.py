"""The `pattern` of a column to a verdict on its cells, in time that no pattern can make explode."""
