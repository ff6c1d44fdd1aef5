"""Chapters: the parts of the portal that answer a question (houses, money, places, ...), one module each."""
