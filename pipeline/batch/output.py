"""Where everything lies below the output folder.

extracted/latest -> releases/17      what people read
extracted/releases/17/               one whole release
extracted/letopis.prom               figures for Prometheus
extracted/.letopis/                  state: catalog, lock, logs, what is being made
"""

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from pipeline.catalog.faults import in_words, refused
from pipeline.errors import RunError


@dataclass(frozen=True, slots=True)
class Output:
    """The output folder."""

    folder: Path

    @property
    def state(self) -> Path:
        """All that is not for readers."""
        return self.folder / ".letopis"

    @property
    def catalog(self) -> Path:
        """The only state that counts."""
        return self.state / "catalog.sqlite"

    @property
    def lock(self) -> Path:
        """Held by the run that is under way."""
        return self.state / "lock"

    @property
    def staging(self) -> Path:
        """A release in the making; on the same file system as the releases."""
        return self.state / "staging"

    @property
    def scratch(self) -> Path:
        """Temporary files of workers."""
        return self.state / "scratch"

    @property
    def logs(self) -> Path:
        """One file a run, one JSON line a file."""
        return self.state / "logs"

    @property
    def releases(self) -> Path:
        """Whole releases, named by their runs."""
        return self.folder / "releases"

    @property
    def latest(self) -> Path:
        """A link to the latest release."""
        return self.folder / "latest"

    @property
    def metrics(self) -> Path:
        """For the textfile collector of Prometheus' node exporter."""
        return self.folder / "letopis.prom"

    def release(self, run: int) -> Path:
        """The release that a run published."""
        return self.releases / str(run)

    def log(self, run: int) -> Path:
        """What became of each file in a run."""
        return self.logs / f"{run}.jsonl"

    def workers_log(self, run: int) -> Path:
        """What workers and their libraries printed."""
        return self.logs / f"{run}.workers.log"

    def prepare(self) -> None:
        """Make the folders. Raises RunError where that cannot be."""
        with refused(self.folder):
            for folder in (self.logs, self.scratch, self.releases):
                folder.mkdir(parents=True, exist_ok=True)
        if not self.latest.is_symlink():
            self._try_a_link()

    def _try_a_link(self) -> None:
        """Find out now, not at the end of a long night, that this file system knows no symbolic links."""
        link = self.scratch / "link"
        try:
            link.unlink(missing_ok=True)
            link.symlink_to(".")
            link.unlink()
        except OSError as error:
            if error.errno in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL):
                raise RunError(
                    f"Здесь не бывает символических ссылок: {self.folder}. Укажите папку результатов на другом диске."
                ) from error
            raise RunError(in_words(error, self.folder)) from error

    def numbers(self) -> list[int]:
        """The runs whose releases lie there, known to the catalog or not."""
        return sorted(int(name) for name in os.listdir(self.releases) if name.isdecimal())
