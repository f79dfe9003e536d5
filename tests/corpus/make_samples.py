"""Make the sample reports and the documents of `more/` and `fresh/`, each with its gold: `make_samples.py`.

The samples go to `raw_reports/`, their gold beside this script; a document of `more/` or `fresh/` has its gold beside it.
Every run gives the same bytes. Needs LibreOffice for the pdf; the rest is made with python-docx or by hand.
"""

from importlib import import_module
from pathlib import Path

import gold

HERE = Path(__file__).parent
RAW = HERE.parents[1] / "raw_reports"
MORE = HERE / "more"
FRESH = HERE / "fresh"

SHIPPED = {
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


FOR_DEVELOPMENT = {
    "29_forma_chtenie.docx": "reading_camp",
    "30_biznes_forum_andizhan.docx": "trade_chambers",
    "31_protokol_uchenogo_soveta.docx": "academic_council",
    "32_sobranie_sobstvennikov.docx": "homeowners",
    "33_vstrecha_chaek.docx": "school_medicine",
    "34_pervaya_pomoshch.docx": "first_aid",
    "35_shablon_gazety.docx": "press_council",
    "36_gidy_pravka.docx": "mountain_guides",
    "42_ayaldar_kemin.docx": "women_ky",
    "48_hronika_teatr.docx": "theatre_digest",
}

BY_ANOTHER_AUTHOR = {
    "01_krepkaya_shkola.docx": "quake_schools",
    "02_sushka_ovoshchej.docx": "dried_vegetables",
    "03_shablon_ohrana_truda.docx": "building_safety",
    "04_teplica_chartak.docx": "greenhouses",
    "05_teatr_na_uroke.docx": "school_theatre",
    "06_detskij_sad.docx": "kindergarten",
    "07_lekciya_kulanak.docx": "family_budget",
    "08_travy_pamira.docx": "pamir_herbs",
    "09_perekryostok.docx": "safe_crossing",
    "14_dialog_aktobe.rtf": "steppe_jobs",
    "15_forum_remyosel.odt": "craft_forum",
    "16_slushaniya_tarif.pdf": "bus_fare",
    "17_protokol_soveta_pravka.docx": "faculty_council",
    "18_protokol_bereg.docx": "shore_group",
    "20_popechitelskij_sovet.pdf": "trustees",
    "32_forel.docx": "trout",
    "33_saksaul.docx": "saxaul",
    "34_gorodishche.docx": "old_fort",
    "35_tysyacha_lip.odt": "tree_planting",
    "36_govory_sibiri.pdf": "dialects",
    "37_vestnik_molodyozhi.docx": "youth_digest",
    "40_atalar_treningi.docx": "fathers_ky",
    "42_tashtandy.odt": "waste_ky",
    "43_aiyldyk_zhyjyn.pdf": "village_vote_ky",
}


def make(documents: dict[str, str], folder: Path, golds: Path, makers: str = "samples") -> None:
    """Write documents into a folder, and their gold into another."""
    for name, module in documents.items():
        sample = import_module(f"{makers}.{module}")
        sample.make(folder / name)
        gold.write(golds / f"{name}.gold.json", *sample.GOLD)


if __name__ == "__main__":
    make(SHIPPED, RAW, HERE)
    make(FOR_DEVELOPMENT, MORE, MORE)
    make(BY_ANOTHER_AUTHOR, FRESH, FRESH, "fresh_makers")
