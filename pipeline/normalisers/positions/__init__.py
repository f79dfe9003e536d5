"""Positions: which words head posts and organisations, and a position taken apart into them."""

from pipeline.normalisers.positions.apart import Affiliation, take_apart
from pipeline.normalisers.positions.heads import (
    heads_organisation,
    heads_post,
    is_layman,
    is_post,
    organisation_heads,
    place_nouns,
    post_heads,
    ranks,
    short_posts,
)
from pipeline.normalisers.positions.kyrgyz import (
    is_body,
    is_company,
    is_kyrgyz_body,
    is_kyrgyz_position,
    kyrgyz_post,
    owns,
)
from pipeline.normalisers.positions.owners import is_organisation
from pipeline.normalisers.positions.parts import position_nominative, split_parts

__all__ = [
    "Affiliation",
    "heads_organisation",
    "heads_post",
    "is_body",
    "is_company",
    "is_kyrgyz_body",
    "is_kyrgyz_position",
    "is_layman",
    "is_organisation",
    "is_post",
    "kyrgyz_post",
    "organisation_heads",
    "owns",
    "place_nouns",
    "position_nominative",
    "post_heads",
    "ranks",
    "short_posts",
    "split_parts",
    "take_apart",
]
