"""What all tests share: the option that writes goldens. It stands here because doctests collect what is below."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """As CONTRIBUTING.md has it."""
    parser.addoption("--update-golden", action="store_true", help="write missing and changed goldens, and fail")
