"""Make the sample reports and the documents of `more/`, `fresh/`, `yet/`, `kyrgyz/`, `novel/`, `next/`, `wide/`, `far/` and `apart/`, each with its gold: `make_samples.py`.

The samples go to `raw_reports/`, their gold beside this script; any other document has its gold beside it.
Every run gives the same bytes, but for the doc. Needs LibreOffice for the pdf, the doc and the scans; the rest is made with python-docx or by hand.
"""

from importlib import import_module
from pathlib import Path

import gold

HERE = Path(__file__).parent
RAW = HERE.parents[1] / "raw_reports"
MORE = HERE / "more"
FRESH = HERE / "fresh"
YET = HERE / "yet"
KYRGYZ = HERE / "kyrgyz"
NOVEL = HERE / "novel"
NEXT = HERE / "next"
WIDE = HERE / "wide"
FAR = HERE / "far"
APART = HERE / "apart"

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

BY_A_STRANGER = {
    "01_chistyj_dvor.docx": "clean_yard",
    "02_roditeli_naryn.docx": "parents_naryn",
    "03_shablon_sel.docx": "early_warning",
    "04_shablon_eksport.docx": "export_osh",
    "05_protokol_kenesha.docx": "kenesh_pasture",
    "06_protokol_kafedry.docx": "chair_meeting",
    "07_noch_v_biblioteke.docx": "library_night",
    "08_samokaty.docx": "road_police",
    "09_dajdzhest_zhashtyk.docx": "youth_centre_digest",
    "10_hronika_ishenim.docx": "women_fund_digest",
    "11_spisok_medikov.docx": "midwives_list",
    "12_spisok_sadovodov.docx": "growers_list",
    "13_lednik_i_aryk.pdf": "glaciers_bulletin",
    "14_vojlok.pdf": "felt_newsletter",
    "15_skan_protokol_avp.pdf": "irrigators_scan",
    "16_skan_spravka.pdf": "firefighters_scan",
    "17_slushaniya_byudzhet.pdf": "budget_hearings",
    "18_press_konferenciya.pdf": "seismic_briefing",
    "19_pchelovody.doc": "bees_doc",
    "20_plenum.doc": "trade_union_doc",
    "21_pismo_donoru.rtf": "mediators_rtf",
    "22_minutki_voruh.rtf": "orchard_rtf",
    "23_serebryanyj_vozrast.odt": "seniors_odt",
    "24_belaya_ladya.odt": "chess_odt",
    "25_steklo.html": "glass_html",
    "26_perevod.html": "translation_html",
    "27_bazar.md": "bazaar_md",
    "28_vebinar_grant.md": "podcast_md",
    "29_shod_skvazhina.txt": "well_txt",
    "30_festival_1251.txt": "cinema_txt",
    "31_nastavnik.eml": "mentors_eml",
    "32_kara_myk.eml": "border_eml",
    "33_oruk.docx": "apricot_ky",
    "34_kitepkana.txt": "library_ky",
    "35_zhyjyn.pdf": "clinic_ky",
    "36_sugaruu.docx": "mixed_training",
    "37_aport.docx": "sharyn_story",
    "38_metro_1251.html": "metro_story",
    "39_uchetnyj_list.docx": "hand_filled",
    "40_anketa.docx": "numbered_form",
}

IN_KYRGYZ = {
    "01_zombuluksuz.txt": "safe_home",
    "02_balam_mektepke.txt": "parents_toktogul",
    "03_jash_emgek.html": "youth_jobs",
    "04_koopsuz_ene.html": "mothers_osh",
    "05_jylytuu.txt": "winter_aksuu",
    "06_sugat.txt": "water_bakai",
    "07_too_ekosistema.md": "mountains_naryn",
    "08_til_tirek.md": "tongues_osh",
    "09_tarif_balykchy.html": "tariff_balykchy",
    "10_seil_bak.html": "park_kerben",
    "11_protokol_jayit.docx": "pasture_union",
    "12_protokol_komitet.docx": "parents_council",
    "13_dialog_nookat.docx": "school_peace",
    "14_konok_ui.docx": "guest_houses",
    "15_migranttar.txt": "migrants_mixed",
    "16_ish_kagaz.txt": "state_tongue",
    "17_yntymak_mart.md": "youth_month",
    "18_aiyl_demilge.md": "village_month",
    "19_bagbandar.txt": "orchard_talk",
    "20_chatkal.txt": "teachers_chatkal",
}

IN_MANY_VOICES = {
    "09_shirdak_za_den.odt": "felt_museum",
    "10_granatovyj_kot.odt": "writer_evening",
    "15_zayavlenie.docx": "village_statement",
    "16_pervyj_byudzhet.docx": "first_budget",
    "17_kogda_bit_trevogu.docx": "speech_therapy",
    "18_liniya_stolbov.docx": "road_consultation",
    "19_chej_musor.docx": "quiet_questions",
    "20_mesto_na_bazare.docx": "mentor_card",
    "21_pedsovet.docx": "school_council",
    "22_rannie_braki.docx": "early_marriage",
    "25_mesyac_molodyozhi.docx": "youth_months",
    "26_mesyac_fakulteta.docx": "faculty_month",
    "29_posle_bedy.docx": "first_help_list",
    "30_gid_po_krayu.docx": "guides_list",
    "31_shkola_sadovoda.pdf": "farmers_school",
    "32_seriya_izbirkomy.pdf": "voters_school",
}

BY_TWO_MORE = {
    "05_pervyj_vyezd.docx": "intern_margun",
    "06_sporit_po_pravilam.docx": "volunteer_debates",
    "07_odin_kanal.pdf": "canal_newsletter",
    "08_polka.pdf": "shelf_newsletter",
    "15_reestr_granica.docx": "border_register",
    "16_pervyj_shag.docx": "first_step_month",
    "19_kotelnye.odt": "boilers_twice",
    "20_tkan_dorogi.odt": "road_cloth",
    "31_monitoring_kanalov.docx": "canal_monitoring",
    "32_molodye_zhivotnovody.docx": "herders_forum",
    "33_press_reliz.docx": "media_template",
    "34_inklyuziya.docx": "inclusion_template",
    "35_chistyj_chuj.odt": "river_volunteers",
    "36_pervaya_prodazha.odt": "crafts_table",
    "37_bez_galstukov.docx": "dialogue_youth",
    "38_zapah_gaza.docx": "gas_lesson",
    "39_konsultaciya_langar.rtf": "pamir_consultation",
    "40_otchetnost_vebinar.rtf": "grant_webinar",
    "41_protokol_sel.docx": "mudflow_commission",
    "42_protokol_aksakaly.docx": "elders_session",
    "43_protokol_ozon.pdf": "ozone_group",
    "44_sobranie_soyuza.pdf": "credit_union",
    "47_donory_vody.docx": "donors_council",
    "48_protokol_soveta.docx": "family_council",
    "49_skan_genplan.pdf": "plan_conclusion",
    "50_skan_ges.pdf": "hydro_conclusion",
    "51_katalog.docx": "librarians_list",
    "52_sdatchiki_moloka.docx": "dairy_list",
    "53_petroglify.eml": "museum_mail",
    "54_dva_yazyka.eml": "border_teachers_mail",
    "55_telefonsuz_kech.odt": "mothers_form_ky",
}

BY_STILL_OTHERS = {
    "01_sobaka_bez_hozyaina.docx": "stray_dogs",
    "02_telefon_pomoshchnik.docx": "pensioner_phones",
    "03_yarmarka_liceya.odt": "lyceum_employers",
    "04_batarejki.odt": "battery_lecture",
    "05_protokol_most.docx": "bridge_meeting",
    "06_sobranie_gidov.docx": "guides_assembly",
    "07_skan_ulicy.pdf": "street_names",
    "08_skan_sovet_muzeya.pdf": "museum_board",
    "13_dajdzhest_gory.docx": "mountain_digest",
    "14_nash_maj.docx": "equal_step_digest",
    "17_spokojnyj_golos.docx": "calm_voice",
    "18_oreh_bez_ognya.docx": "walnut_fire",
    "19_slushaniya_karer.pdf": "gravel_hearing",
    "20_slushaniya_vyshka.pdf": "mast_hearing",
    "22_kan_basymy.docx": "pressure_form_ky",
    "23_malye_reki.docx": "small_rivers",
    "24_yazyk_vyveski.docx": "sign_language_city",
    "31_obzor_nedeli.docx": "alai_week",
    "32_rajon_oktyabr.docx": "jaiyl_month",
    "35_chabany_i_pozharnye.eml": "mail_kochkor",
    "36_tropy_horog.eml": "mail_khorog",
    "37_shod_most.rtf": "shod_bridge",
    "38_sessiya_tarif.docx": "kenesh_tariff",
    "41_prazdnik_hleba.odt": "school_bread",
    "42_pisma_pisatelyam.odt": "library_letters",
    "43_ugol_shkoly.docx": "form_warm_school",
    "44_dvor_bez_reshyotok.docx": "form_court_garden",
    "45_uydun_chatyry.odt": "house_minutes_ky",
    "49_marshrutka.pdf": "dialogue_route",
    "50_oroshenie.pdf": "dialogue_wells",
    "51_skan_kor.pdf": "scan_measles",
    "52_skan_moloko.pdf": "scan_milk",
    "53_solnce_na_kryshe.docx": "conf_solar",
    "54_ohrannyj_order.docx": "experts_orders",
}

FROM_AFAR = {
    "02_listok_doma.docx": "house_of_friendship",
    "03_god_fonda.docx": "guardians_year",
    "04_god_kraevedov.odt": "local_lore_year",
    "05_zvonok_dlya_uchitelya.docx": "forum_theatre_form",
    "06_nebo_vo_dvore.docx": "telescope_form",
    "09_slushaniya_avtovokzal.pdf": "bus_station_hearing",
    "10_slushaniya_solnce.pdf": "sun_pasture_hearing",
    "12_spravka_trenery.docx": "sport_note",
    "17_komandirovka_osh.docx": "trip_to_osh",
    "18_komandirovka_tashkent.docx": "trip_to_tashkent",
    "20_selskaya_medicina.pdf": "rural_doctors",
    "23_dvor_dlya_vseh.docx": "quarter_courtyards",
    "24_hozyajki_priaralya.docx": "quarter_aral_women",
    "31_list_aktivnosti.docx": "brucellosis_sheet",
    "32_kartochka_marshrutka.docx": "minibus_card",
    "33_protokol_rodniki.odt": "springs_protocol",
    "34_chistaya_tamga.rtf": "tamga_minutes",
    "37_foto_kak_dokument.docx": "photo_training",
    "38_chistyj_ceh.docx": "bakery_training",
    "41_obochina.docx": "parking_table",
    "42_medsyostry.pdf": "nurses_table",
    "45_dialog_karyer.odt": "roadside_dialogue",
    "46_dialog_novosyoly.odt": "newcomers_dialogue",
    "49_komandirovka_pochta.docx": "trip_report",
    "50_kvartal_podrostok.docx": "year_table",
    "53_skan_vorota.pdf": "memo_gate",
    "54_skan_semena.pdf": "scan_seed_board",
}

SET_APART = {
    "01_voda_kochkor.docx": "water_form",
    "02_travlya_taraz.docx": "taraz_card",
    "03_pastbisha.rtf": "herders_protocol",
    "04_obshchestvennyj_sovet.docx": "yard_council",
    "11_pervaya_pomoshch.docx": "library_list",
    "12_sady_hudzhand.docx": "orchard_list",
    "14_chon_kemin.eml": "dam_mail",
    "15_slushaniya_poligon.pdf": "landfill_hearing",
    "16_voda_i_pismo.pdf": "archives_conference",
    "17_oktyabr_ryadom.docx": "centre_digest",
    "23_skan_veterany.pdf": "scan_veterans",
    "24_skan_hlopok.pdf": "scan_cotton",
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
    make(BY_A_STRANGER, YET, YET, "yet_makers")
    make(IN_KYRGYZ, KYRGYZ, KYRGYZ, "kyrgyz_makers")
    make(IN_MANY_VOICES, NOVEL, NOVEL, "novel_makers")
    make(BY_TWO_MORE, NEXT, NEXT, "next_makers")
    make(BY_STILL_OTHERS, WIDE, WIDE, "wide_makers")
    make(FROM_AFAR, FAR, FAR, "far_makers")
    make(SET_APART, APART, APART, "apart_makers")
