"""Letopis: a folder of Russian event reports becomes tables whose every cell points at its source."""

__version__ = "0.1.0"
