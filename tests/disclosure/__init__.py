"""Small counts: what is hidden, that it cannot be computed, and that the pages say so."""
