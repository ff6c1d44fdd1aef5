"""Tests of the ledger of what nobody has published."""
