"""The shipped samples, one module each: `GOLD`, the events as annotated, and `make(path)`, which writes the report."""
