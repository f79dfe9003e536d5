"""What we believe a document says: events, and all that belongs to each. Field names are the contract's columns."""

import datetime as dt
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.model.document import Document
from pipeline.model.mention import Mention

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Grounded(Generic[T]):
    """A value and the mentions that it was read from, first the decisive one; never a guess.

    `confidence` is the estimated share of such values that are right, 0..1.
    """

    value: T
    mentions: tuple[Mention, ...]
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if not self.mentions:
            raise ValueError(f"ungrounded value: {self.value!r}")


Text = Grounded[str] | None
Number = Grounded[int] | None


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A post, degree, title or expertise of a person."""

    kind: Grounded[str]
    post: Text = None
    organization: Text = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the report names in connection with the event."""

    name: Grounded[str]
    role: Grounded[str]
    surname: Text = None
    given_name: Text = None
    patronymic: Text = None
    gender: Text = None
    position: Text = None
    name_text: Text = None
    confidence: float = 1.0
    affiliations: tuple[Affiliation, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A group that took part: `audience`."""

    name: Grounded[str]
    count: Number = None


@dataclass(frozen=True, slots=True)
class Host:
    """An organisation behind the event."""

    role: Grounded[str]
    name: Grounded[str]


@dataclass(frozen=True, slots=True)
class Presentation:
    """A titled talk; `person_no` counts `Event.people` from 1."""

    title: Grounded[str]
    person_no: Number = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A question that was discussed."""

    text: Grounded[str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal, recommendation, decision or appeal; `person_no` counts `Event.people` from 1."""

    text: Grounded[str]
    kind: Grounded[str]
    number: Text = None
    addressee: Text = None
    person_no: Number = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event: a row of `events`, and the rows that hang on it."""

    title: Text = None
    event_type: Text = None
    event_type_text: Text = None
    topic: Text = None
    date_start: Grounded[dt.date] | None = None
    date_end: Grounded[dt.date] | None = None
    date_edtf: Text = None
    date_text: Text = None
    date_source: Text = None
    time_start: Text = None
    time_end: Text = None
    country: Text = None
    region: Text = None
    region_code: Text = None
    district: Text = None
    settlement: Text = None
    venue: Text = None
    address: Text = None
    place_text: Text = None
    mode: Text = None
    latitude: Grounded[float] | None = None
    longitude: Grounded[float] | None = None
    goal: Text = None
    participants_total: Number = None
    participants_female: Number = None
    participants_male: Number = None
    participants_qualifier: Text = None
    outcome: Text = None
    confidence: float = 1.0
    needs_review: bool = False
    people: tuple[Person, ...] = ()
    audience: tuple[Group, ...] = ()
    hosts: tuple[Host, ...] = ()
    presentations: tuple[Presentation, ...] = ()
    topics: tuple[Topic, ...] = ()
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not add up or deserves a look; its sentence stands in `lexicons/findings.tsv`.

    `event_no` and `row_no` count from 1; `details` fill the sentence's placeholders.
    """

    code: str
    event_no: int | None = None
    table: str = ""
    column: str = ""
    row_no: int | None = None
    details: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that was understood of one document."""

    document: Document
    language: str
    events: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()
