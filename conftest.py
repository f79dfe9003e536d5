"""What all tests share: the option that writes goldens. It stands here because doctests collect what is below."""

import signal

import pytest

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a shell's background job is deaf to Ctrl-C: tests of it are not
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """As CONTRIBUTING.md has it."""
    parser.addoption("--update-golden", action="store_true", help="write missing and changed goldens, and fail")
