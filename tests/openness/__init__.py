"""Tests of the proof of openness."""
