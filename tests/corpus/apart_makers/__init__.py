"""Reports of `apart/`: a module a report, its text and its gold side by side."""
