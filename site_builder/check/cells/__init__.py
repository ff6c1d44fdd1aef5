"""Rules of ours about cells, rows and keys: what frictionless accepts and other machines, or people, misread."""
