"""Passing pages on, reporting mistakes, and the public log of corrections."""
