"""The corpus of bad inputs: each is refused with one finding, and what is already published is not touched."""
