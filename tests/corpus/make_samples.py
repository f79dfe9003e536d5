"""Make the sample reports and their gold: `make_samples.py [FOLDER]`, by default `raw_reports/` beside `tests/`.

Every run gives the same bytes. Needs LibreOffice for the pdf; the rest is made with python-docx or by hand. Gold goes
beside this script, as `<file name>.gold.json`.
"""

import sys
from importlib import import_module
from pathlib import Path

import gold

HERE = Path(__file__).parent

SAMPLES = {
    "Отчёт_круглый стол_Ош_2023.docx": "school_bus",
    "Протокол №4 горкенеш Балыкчы.docx": "town_council",
    "Отчет тренинг Токмок (исправленный).docx": "farm_lease",
    "Совещание_Талас_участники.docx": "irrigation",
    "Диалог Ат-Башы 2023.docx": "village_dialogue",
    "Конференция Архивы_итоги.pdf": "archives",
    "slushaniya_isfana_2021.pdf": "budget_hearing",
    "Тегерек стол_Өзгөн.pdf": "round_table_ky",
    "vebinar-nalogi.md": "self_employed",
    "Дайджест_ноябрь.md": "library_digest",
    "Худжанд_заметка.txt": "border_market",
    "otchet_seminar_karakol.txt": "school_meals",
    "press-release.html": "student_science",
    "Новости мэрии — сход жителей.html": "street_meeting",
    "Форум_Мой первый бизнес.odt": "youth_forum",
    "Справка о встрече.rtf": "teachers_meeting",
}


def main(folder: Path = HERE.parents[1] / "raw_reports") -> None:
    """Write every sample into the folder."""
    for name, module in SAMPLES.items():
        sample = import_module(f"samples.{module}")
        sample.make(folder / name)
        gold.write(HERE / f"{name}.gold.json", *sample.GOLD)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
