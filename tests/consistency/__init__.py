"""Rules that a descriptor declares about its figures."""
