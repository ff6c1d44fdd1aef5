"""The pages: what they say, how they say it, and that nothing in the data can break them."""
