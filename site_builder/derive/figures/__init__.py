"""Tables to figures: by the roles of their columns, else by the views of the descriptor, else by the schema.

Door: library.py. A maker is `(Material) -> Iterable[Figure]`, one small file each, registered in one tuple.
"""
