"""The nouns. Standard library only; every type is frozen and pickles."""
