"""The index that the search page reads: made of the finished pages, in memory, by pagefind."""
