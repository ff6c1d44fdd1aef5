"""The generator of Kabupaten Contoh, a regency that does not exist: `python -m examples.contoh` writes its project.

Everything in it is invented, and made to show every page of a portal with full data: several years, money by source and
programme, indicators with targets, small counts, a former name, a map. The same seed gives the same bytes.
"""
