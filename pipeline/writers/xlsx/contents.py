"""The first sheet: what the others hold, and what they could not."""

from collections.abc import Iterable

from xlsxwriter.worksheet import Worksheet

from pipeline.writers.xlsx.looks import HEIGHT, Looks, lines, page
from pipeline.writers.xlsx.sheet import Shown

_ABOUT = (
    "Мероприятия, люди, организации и предложения, прочитанные из отчётов. Коды здесь заменены словами;"
    " точные данные для программ лежат рядом: папка csv и файлы .parquet. Столбцы для программ свёрнуты:"
    " их открывает «+» над таблицей. Красным отмечено, что не прочитано, жёлтым — на что стоит взглянуть."
)
_WIDTHS = 26, 76, 12, 54
_HEADINGS = "Лист", "Что в нём", "Строк", "Примечание"
_FIRST = 4


def fill(sheet: Worksheet, looks: Looks, sheets: Iterable[Shown]) -> None:
    """Write the sheet of contents."""
    page(sheet, sum(_WIDTHS))
    for no, width in enumerate(_WIDTHS):
        sheet.set_column(no, no, width)
    sheet.set_row(0, 2 * HEIGHT)
    sheet.write_string(0, 0, "Летопись", looks.title)
    sheet.merge_range(1, 0, 1, len(_WIDTHS) - 1, _ABOUT, looks.told)
    sheet.set_row(1, 3 * HEIGHT)
    for no, heading in enumerate(_HEADINGS):
        sheet.write_string(_FIRST - 1, no, heading, looks.heading)
    for no, shown in enumerate(sheets, _FIRST):
        sheet.write_url(no, 0, f"internal:'{shown.table.title}'!A1", looks.link, shown.table.title)
        sheet.write_string(no, 1, shown.table.russian, looks.cell("about", "string", wrap=True))
        sheet.write_number(no, 2, shown.total, looks.cell("rows", "integer"))
        sheet.write_string(no, 3, _note(shown), looks.cell("note", "string", wrap=True))
        told = max(lines(shown.table.russian, _WIDTHS[1]), lines(_note(shown), _WIDTHS[3]))
        sheet.set_row(no, told * HEIGHT + 4)


def _note(shown: Shown) -> str:
    told = []
    if shown.rows < shown.total:
        told.append(
            f"На листе первые {shown.rows}: больше Excel не вмещает. Все строки — в csv/{shown.table.name}.csv."
        )
    if shown.cut:
        told.append(f"Обрезано ячеек с очень длинным текстом: {shown.cut}. Целиком — в csv/{shown.table.name}.csv.")
    return " ".join(told)
