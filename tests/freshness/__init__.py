"""Tests of freshness: the calendar, the words, the script of the pages, and the ledger."""
