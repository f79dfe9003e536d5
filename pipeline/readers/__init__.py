"""Readers: `Path -> Document`. One module a format, one function `read(data, settings) -> Document`."""
