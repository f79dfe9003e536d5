"""How the command line speaks: help and complaints in Russian, plain text, quick to show.

The verbs' docstrings are printed as they stand: what the verb does, examples, exit codes.
"""

import inspect
import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

_COMPLAINTS = (
    (r"No such option: (\S+).*", "нет такого ключа: {0}"),
    (r"No such command '(.*?)'.*", "нет такой команды: {0}"),
    (r"Missing command\.", "не сказано, что сделать"),
    (r"Missing argument '?(.*?)'?\.?", "не указано: {0}"),
    (r"Missing option '?(.*?)'?\.?", "не указан ключ: {0}"),
    (r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", "лишнее в команде: {0}"),
    (r"Option '?(\S+?)'? requires an argument\.?", "после ключа {0} нужно значение"),
    (r"Option '?(\S+?)'? does not take a value\.?", "ключ {0} не принимает значения"),
    (r"Invalid value for (.+?): .*", "недопустимое значение: {0}"),
)
"""What the library says, and what we say."""
_INDENT = "  "
_WIDTH = 80
"""Columns of the narrowest terminal that people use."""


def complaint(message: str) -> str:
    """What is wrong with a command, in Russian.

    >>> complaint("No such option: --frce Did you mean --force?"), complaint("?")
    ('нет такого ключа: --frce', '?')
    """
    for pattern, ours in _COMPLAINTS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return ours.format(*(group.replace("'", "") for group in found.groups()))
    return message


class Verb(TyperCommand):
    """A verb whose help is its docstring, its arguments and its options."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help."""
        formatter.write("\n".join(_help(self, ctx)) + "\n")


class Verbs(TyperGroup):
    """The program: its help lists the verbs."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help."""
        verbs = [(name, _first(verb.help)) for name, verb in self.commands.items()]
        lines = [*_help(self, ctx), "", "Команды:", *_listed(verbs), "", "Подробно о команде: letopis КОМАНДА --help"]
        formatter.write("\n".join(lines) + "\n")


def _help(command: Any, ctx: Any) -> Iterator[str]:
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    options = [one for one in command.params if one.param_type_name == "option"]
    usage = [ctx.command_path, *(f"[{one.metavar}]" if not one.required else one.metavar for one in arguments)]
    rest = ["КОМАНДА"] if isinstance(command, Verbs) else []
    yield " ".join(["Использование:", *usage, *rest, "[КЛЮЧИ]"])
    yield ""
    yield _filled(inspect.cleandoc(command.help or ""))
    if arguments:
        yield from ("", "Что указать:", *_listed((one.metavar, one.help) for one in arguments))
    yield from ("", "Ключи:", *_listed([*(_option(one) for one in options), ("--help", "показать эту справку")]))


def _option(option: Any) -> tuple[str, str]:
    names = ", ".join(sorted(option.opts, key=len))
    return (names if option.is_flag else f"{names} {option.metavar}"), option.help or ""


def _listed(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Names and what they are, in two columns."""
    told = list(pairs)
    width = max(len(name) for name, _ in told)
    aside = " " * (width + 2 * len(_INDENT))
    return [
        textwrap.fill(f"{_INDENT}{name.ljust(width)}{_INDENT}{about}", _WIDTH, subsequent_indent=aside)
        for name, about in told
    ]


def _filled(text: str) -> str:
    """Paragraphs in lines that fit; one with lines that are indented stays as it is.

    >>> print(_filled("Одна\\nстрока.\\n\\nПримеры:\\n  letopis run"))
    Одна строка.
    <BLANKLINE>
    Примеры:
      letopis run
    """
    paragraphs = text.split("\n\n")
    return "\n\n".join(one if f"\n{_INDENT}" in one else textwrap.fill(one, _WIDTH) for one in paragraphs)


def _first(text: str | None) -> str:
    return inspect.cleandoc(text or "").split("\n", 1)[0].rstrip(".")
