"""The fresh reports that are not their own source, one module each: `GOLD`, the events as annotated, and `make(path)`."""
