"""Texts of `content/`: read for functions, filled with figures, checked against the data, linked to the glossary."""
