"""Texts of content/: functions, claims, typed figures, marks, glossary, guide."""
