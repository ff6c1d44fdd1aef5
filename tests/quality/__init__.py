"""Tests of the criteria of quality: what they count, counted again by other means."""
