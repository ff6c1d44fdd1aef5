"""Words and numbers: pure functions from values to text. Imports only model and errors."""
