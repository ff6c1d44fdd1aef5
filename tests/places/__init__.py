"""Places: maps, lists, ranks and shares reckoned again from the tables, and areas of every odd kind."""
