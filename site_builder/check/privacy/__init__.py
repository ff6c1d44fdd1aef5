"""Personal data that must never be published: detectors over columns of text, and the rule that asks them.

Door: rule.py. A detector is a pure function from a `Column` (and what its table is about) to `Detection` values; it
never sees a file and never lets a value out: only how many cells, where, and of what shape.
"""
