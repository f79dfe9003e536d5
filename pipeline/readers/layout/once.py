"""A property that is reckoned once: `functools.cached_property` without its lock, which takes most of the time."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801 (stands where a decorator does)
    """Keeps the value in the object's own dictionary, where it is found before this is asked again."""

    def __init__(self, reckon: Callable[[Any], Value]) -> None:
        self._reckon = reckon
        self._name = reckon.__name__
        self.__doc__ = reckon.__doc__

    def __get__(self, one: Any, owner: type | None = None) -> Value:
        value = one.__dict__[self._name] = self._reckon(one)
        return value
