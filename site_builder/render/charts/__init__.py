"""Figures to SVG: specifications drawn in a worker process, cleaned, coloured by classes. Door: figures.py."""
