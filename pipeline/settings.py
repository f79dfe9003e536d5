"""Settings: one frozen dataclass, read from `letopis.toml`; every default is named here."""

import tomllib
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Limits:
    """Budgets of one file. Real reports do not meet them; what goes over is `partial` or `failed`, with a code."""

    bytes: int = 200_000_000
    """Size of one file, or of one member of an archive."""
    pages: int = 1_000
    characters: int = 5_000_000
    ratio: int = 200
    """How many times its own size a package (zip, docx, odt) may unfold to, above `unfolded_floor`."""
    unfolded_floor: int = 50_000_000
    unfolded: int = 1_000_000_000
    """Bytes that a package, or an archive with all that is inside it, may unfold to."""
    depth: int = 4
    """Archives inside archives."""
    members: int = 2_000
    """Files in one archive, nested ones counted in."""
    pixels: int = 100_000_000
    """Of one image."""
    seconds: float = 300.0
    """Total time for one file, guarded by the runner."""
    silence: float = 120.0
    """Time without a sign of life from the worker."""
    memory: int = 2_000_000_000
    """Bytes that a worker may take above what it starts with: address space alone, memory with all that it starts."""


@dataclass(frozen=True, slots=True)
class Ocr:
    """How images are read."""

    enabled: bool = True
    dpi: int = 200
    languages: tuple[str, ...] = ("rus", "kir", "eng")
    """Russian reads; the others, where installed, are asked about words that it is unsure of."""
    doubtful: float = 0.70
    """Mean confidence of a page below which the page is reported as doubtful."""


@dataclass(frozen=True, slots=True)
class Run:
    """How a run goes."""

    jobs: int = 0
    """Workers; 0: one a core."""
    recycle: int = 500
    """Files after which a worker is replaced."""
    settle: float = 2.0
    """Seconds for which a file's size and time stamp must have stood still."""
    formats: tuple[str, ...] = ("parquet", "csv")
    keep_releases: int = 14
    max_removed: float = 0.5
    """Share of the known files that may be missing before a run asks for --allow-removals."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set."""

    limits: Limits = field(default_factory=Limits)
    ocr: Ocr = field(default_factory=Ocr)
    run: Run = field(default_factory=Run)


def load(path: Path | None = None) -> Settings:
    """Settings from a TOML file; the defaults where there is none.

    Raises SettingsError, naming the key, for an unknown name or a value of the wrong type.
    """
    if path is None:
        return Settings()
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path}: {error}") from error
    settings: Settings = _filled(Settings, told, path.name)
    return settings


def _filled(kind: type, told: dict[str, Any], where: str) -> Any:
    known = {f.name: f for f in fields(kind)}
    values = {}
    for name, value in told.items():
        if name not in known:
            raise SettingsError(f"{where}: нет такой настройки: {name}; есть {', '.join(known)}")
        default = getattr(kind(), name)
        values[name] = (
            _filled(type(default), value, f"{where}: {name}")
            if is_dataclass(default)
            else _typed(default, value, f"{where}: {name}")
        )
    return kind(**values)


def _typed(default: Any, value: Any, where: str) -> Any:
    if isinstance(default, tuple) and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not type(default):
        raise SettingsError(f"{where}: ожидается {type(default).__name__}, а задано {value!r}")
    if isinstance(value, int | float) and value < 0:
        raise SettingsError(f"{where}: не может быть меньше нуля: {value}")
    return value
