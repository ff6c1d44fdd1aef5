"""The chapter "Yang belum dipublikasikan": the ledger of expected figures minus published ones, and how to ask."""
