"""The only input: settings, packages, tables, documents, assets leave as frozen values. Door: library.py."""
