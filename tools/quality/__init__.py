"""Measures how well reports are understood, and teaches the program how far it can be trusted.

    python -m tools.quality [REPORTS]            prints figures; changes nothing
    python -m tools.quality [REPORTS] --write    … and writes them into the lexicons and docs/quality.md

REPORTS is a folder with more reports beside their gold (`dev/`, `real/`); our own corpus is always in it, but for the
even numbers of `press/`, `novel/` and `kyrgyz/`, which are kept blind: they teach nothing and are only told beside.
"""
