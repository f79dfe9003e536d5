"""Tests of the command line; a package itself, for the helpers that they share."""
