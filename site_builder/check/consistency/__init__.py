"""Rules that a descriptor declares about its own figures (`consistencyRules`), and whether the tables keep them."""
