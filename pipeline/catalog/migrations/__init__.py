"""Steps from one shape of the catalog to the next, in the order of their names. None is ever changed once it is out.

A step and the record of it commit in one transaction: a catalog has either both or neither.
"""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files


def steps() -> list[tuple[str, str]]:
    """Name and SQL of each step, in order."""
    found = [step for step in files(__name__).iterdir() if step.name.endswith(".sql")]
    return sorted((step.name.removesuffix(".sql"), step.read_text(encoding="utf-8")) for step in found)


def migrate(connection: sqlite3.Connection) -> None:
    """Take every step that the catalog has not taken. `connection` is in autocommit mode.

    Raises LookupError where the catalog has taken steps that this program does not know: it was made by a later one.
    """
    connection.execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) STRICT")
    taken = {name for (name,) in connection.execute("SELECT name FROM migrations")}
    ahead = [(name, sql) for name, sql in steps() if name not in taken]
    if unknown := taken - {name for name, _ in steps()}:
        raise LookupError(", ".join(sorted(unknown)))
    for name, sql in ahead:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements(sql):
                connection.execute(statement)
            connection.execute("INSERT INTO migrations VALUES (?)", (name,))
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def statements(sql: str) -> Iterator[str]:
    """The statements of a script, one by one: sqlite3's own way to run a script would commit in between.

    >>> list(statements("CREATE TABLE a (b); -- a; b\\nDROP TABLE a;"))
    ['CREATE TABLE a (b);', '-- a; b\\nDROP TABLE a;']
    """
    statement = ""
    for part in sql.split(";")[:-1]:
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
