"""Small cells: counts of persons or households below a threshold are hidden so that nobody can compute them again."""
