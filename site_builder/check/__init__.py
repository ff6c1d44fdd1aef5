"""Rules over what was read: they yield findings and change nothing. Door: library.py."""
