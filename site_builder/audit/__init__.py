"""The finished portal, looked at once more before it is written: an independent second pair of eyes.

Door: site.py. Nothing here shares code with check/: files are read back from their bytes by parsers of their own, and
judged by detectors of their own, so that one mistake is not made twice.
"""
