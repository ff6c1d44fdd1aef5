"""The adapter to frictionless: the verdict on metadata and on tables. Nothing outside this folder knows the library."""
