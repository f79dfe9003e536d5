"""The data dictionary, for people: `python -m pipeline.tables.dictionary > docs/tables.md`."""

from collections.abc import Iterator

from pipeline.tables.schema import TABLES, VERSION, Column, Table

_TYPES = {
    "string": "текст",
    "integer": "целое",
    "number": "число",
    "boolean": "да/нет",
    "date": "день",
    "datetime": "время",
    "enum": "код",
}
_HEAD = f"""# Таблицы

Договор о данных, версия {VERSION}. Одни и те же таблицы лежат в Parquet, в `csv/` и, для людей, в `letopis.xlsx`.
Пустая ячейка значит «неизвестно». Жирным выделены столбцы ключа.

- Дни записаны по ISO 8601, время — по Гринвичу с точностью до секунды (`2024-05-01T06:00:00Z`).
- CSV: UTF-8, запятая, CRLF (RFC 4180); текст всегда в кавычках, поэтому пустой текст `""` и «неизвестно» различимы.
- Строки стоят по коду файла (`documents` — по пути), внутри файла — в порядке чтения. Порядок не зависит от того, в
  какой очереди файлы были прочитаны.
- `row_no` в `evidence` и `findings` считает строки таблицы внутри мероприятия: для `affiliations` — через всех людей.
- `person_id` и `organization_id` зависят только от имени. Краткая форма имени присоединяется к полной, если подходит
  лишь к одной; в сомнении люди остаются разными. Если позже встретится более полная форма, код станет её кодом.
"""


def markdown() -> str:
    """All tables, each with its columns."""
    return "\n".join([_HEAD, *(line for table in TABLES.values() for line in _table(table))])


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.name}: {table.title}\n\n{table.russian}\n"
    yield "| столбец | вид | что в нём |\n|---|---|---|"
    yield from (_column(column) for column in table.columns)
    yield ""


def _column(column: Column) -> str:
    name = f"**{column.name}**" if column.key else column.name
    more = [f"`{code}` {word}" for code, word in column.choices] + [f"→ {column.reference}"] * bool(column.reference)
    told = f"{column.title}. {column.russian}" + (f" {'; '.join(more)}." if more else "")
    return f"| {name} | {_TYPES[column.type]} | {told} |"


if __name__ == "__main__":
    print(markdown(), end="")
