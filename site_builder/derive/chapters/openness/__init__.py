"""The chapter "Keterbukaan": the parameters of openness, answered by what is really published, and their score."""
