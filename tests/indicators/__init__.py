"""The pages of indicators: scales of any shape, distances recomputed by others, words for any data."""
