"""The nouns of the house: frozen values, complete when born. Imports only the standard library and itself."""
