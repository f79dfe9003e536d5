"""The clock: nothing below the command line looks at it by itself."""

import datetime as dt


def now() -> dt.datetime:
    """The time here, with its distance from UTC."""
    return dt.datetime.now().astimezone()
