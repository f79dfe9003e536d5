"""Reading the packs (plain tar files) of weights that natasha's wheel carries; natasha itself is never imported.

A pack of slovnet holds `model.json` (a tree whose leaves name arrays), `arrays/<id>.bin` and `vocabs/<name>.gz`.
"""

import gzip
import importlib.util
import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import RunError

Floats = NDArray[np.float32]

_WORDS = "word"
"""The vocabulary that every pack repeats; navec's own is read instead."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A trained network: its arrays by their place in the tree ('encoder.layers.0.conv.weight'), its vocabularies."""

    arrays: dict[str, Floats]
    vocabularies: dict[str, tuple[str, ...]]


def locate(name: str) -> Path:
    """The path of a file in natasha's `data` folder; raises RunError where it is not installed."""
    spec = importlib.util.find_spec("natasha")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder, "data", name)
        if path.is_file():
            return path
    raise RunError(f"не найден файл весов {name}: переустановите пакет natasha")


def read(model: str) -> Pack:
    """The pack of 'ner', 'morph' or 'syntax'."""
    with tarfile.open(locate(f"model/slovnet_{model}_news_v1.tar")) as tar:
        tree = json.loads(content(tar, "model.json"))
        arrays = {place: _array(tar, leaf) for place, leaf in _leaves(tree)}
        names = [Path(name).stem for name in tar.getnames() if name.startswith("vocabs/")]
        return Pack(arrays, {name: _vocabulary(tar, name) for name in names if name != _WORDS})


def content(tar: tarfile.TarFile, name: str) -> bytes:
    """The bytes of a member."""
    member = tar.extractfile(name)
    if member is None:
        raise RunError(f"повреждён файл весов: в нём нет {name}; переустановите пакет natasha")
    return member.read()


def _leaves(tree: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(tree, dict) and "array" in tree:
        yield place, tree
    elif isinstance(tree, dict | list):
        for key, branch in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from _leaves(branch, f"{place}.{key}".lstrip("."))


def _array(tar: tarfile.TarFile, leaf: dict[str, Any]) -> Floats:
    array: Floats = np.frombuffer(content(tar, f"arrays/{leaf['array']}.bin"), leaf["dtype"]).reshape(leaf["shape"])
    return array


def _vocabulary(tar: tarfile.TarFile, name: str) -> tuple[str, ...]:
    return tuple(gzip.decompress(content(tar, f"vocabs/{name}.gz")).decode().splitlines())
