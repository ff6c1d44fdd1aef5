"""From Portal to Output: text and bytes of every file. Door: site.py."""
