"""Every number on every page, reckoned again from the downloads by a reader that never asks the builder."""
