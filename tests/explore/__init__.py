"""Exploring a table: in a real browser on built portals, against the published CSV as pandas reads it."""
