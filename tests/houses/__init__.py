"""The chapter on houses: what its page says, reckoned again by other means."""
