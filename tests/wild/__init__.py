"""Packages shaped like those of public collections, one function each, and what they are asked."""
