"""Words on pages → blocks in reading order: what every reader of fixed pages (PDF, scans, photos) shares.

Words → lines → columns → paragraphs, rules → tables; furniture and footnotes apart; what a page's end cuts is joined.
"""

from pipeline.readers.layout.flow import lay
from pipeline.readers.layout.page import Page, Rule, Word

__all__ = ["Page", "Rule", "Word", "lay"]
