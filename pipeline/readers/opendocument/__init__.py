"""OpenDocument text (ISO/IEC 26300, OpenDocument 1.3), as a package or as one flat file."""
