"""From Library and Report to Portal: every page, figure and download decided. Pure. Door: portal.py."""
