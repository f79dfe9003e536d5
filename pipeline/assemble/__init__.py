"""assemble: Mentions -> Report. Chooses, relates, normalises, checks; what cannot be grounded is not published."""

from pipeline.assemble.report import assemble

__all__ = ["assemble"]
