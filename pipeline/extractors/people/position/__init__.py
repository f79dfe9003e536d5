"""What somebody is: the words before a name, after it, or on both sides, that say his post."""
