"""Findings as other programs read them: one module a format, findings in, text out. Pure."""
