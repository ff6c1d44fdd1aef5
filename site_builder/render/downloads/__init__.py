"""Downloads: from parsed rows to the bytes of every file offered, never a copy of a source file. Door: files.py."""
