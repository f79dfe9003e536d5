"""Personal names: what each word of one can be, and the whole name in the nominative."""

from pipeline.normalisers.names.given import given_gender
from pipeline.normalisers.names.lists import is_given, listed_surnames
from pipeline.normalisers.names.name import Name, compatible, fold, fuller
from pipeline.normalisers.names.parse import name_cases, parse_name, parse_names
from pipeline.normalisers.names.patronymics import is_patronymic, kin
from pipeline.normalisers.names.reading import Part, Reading
from pipeline.normalisers.names.words import is_initial, readings

__all__ = [
    "Name",
    "Part",
    "Reading",
    "compatible",
    "fold",
    "fuller",
    "given_gender",
    "is_given",
    "is_initial",
    "is_patronymic",
    "kin",
    "listed_surnames",
    "name_cases",
    "parse_name",
    "parse_names",
    "readings",
]
