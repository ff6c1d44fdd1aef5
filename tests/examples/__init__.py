"""The fictional regency: written by its generator, and said to be fictional wherever it shows."""
