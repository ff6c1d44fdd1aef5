"""Rumah Terbuka: validated Frictionless data packages in, a static transparency portal out."""

__version__ = "0.1.0"
