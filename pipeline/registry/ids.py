"""Ids that depend on a name alone, so that they are the same in every run and on every machine."""

import hashlib


def id_of(*parts: str) -> str | None:
    """16 hex digits of the SHA-256 of the folded name; None for a name of nothing.

    >>> id_of("абдыров", "толонбек", "")
    '208cf04a820be33c'
    """
    told = " ".join(part for part in parts if part)
    return hashlib.sha256(told.encode()).hexdigest()[:16] if told else None
