"""The package: `datapackage.json` says which tables a release has, with sizes and digests."""

import hashlib
import json
from pathlib import Path
from typing import Any

NAME = "datapackage.json"
_TABLES = frozenset({".parquet", ".csv", ".xlsx"})


def write(folder: Path) -> None:
    """Describe the tables that lie in a release."""
    resources = [_resource(folder, path) for path in sorted(folder.rglob("*")) if path.suffix in _TABLES]
    told = {"name": "letopis", "profile": "data-package", "resources": resources}
    (folder / NAME).write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def is_whole(folder: Path) -> bool:
    """Whether every file of the package is there in its size. Raises OSError where the package itself is not."""
    told = json.loads((folder / NAME).read_bytes())
    sizes = ((folder / one["path"], one["bytes"]) for one in told["resources"])
    return all(path.is_file() and path.stat().st_size == size for path, size in sizes)


def _resource(folder: Path, path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    return {"name": path.stem, "path": path.relative_to(folder).as_posix(), "bytes": len(data), "hash": digest}
