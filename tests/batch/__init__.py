"""Tests of the batch package; a package itself, for the helpers that they share."""
