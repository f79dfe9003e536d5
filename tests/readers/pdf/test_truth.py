"""A text layer that does not say what the page shows is found out; a true one never is."""

import pytest

from pipeline.readers.pdf.truth import SIGNS, lies, sampled

RUSSIAN = (
    "В работе круглого стола приняли участие представители айыл окмоту, директора школ, родители и журналисты двух "
    "районных газет. Модератором выступила Садыкова Гульмира Эркиновна, руководитель фонда «Чалкан». По её словам, "
    "жёсткость воды превышает норму в 9 пробах из 34, а расходы покрывает районный бюджет.\n"
)
LOOKALIKES = str.maketrans("асеорхуАВСЕНКМОРТХ", "aceopxyABCEHKMOPTX")
SHIFTED = {ord(letter): chr((ord(letter) - 0x430 + 7) % 32 + 0x430) for letter in map(chr, range(0x430, 0x450))}

LYING = {
    "cp1251 taken for Latin-1": RUSSIAN.encode("cp1251").decode("latin-1"),
    "UTF-8 taken for cp1252": RUSSIAN.encode().decode("cp1252", "replace"),
    "UTF-8 taken for cp1251": RUSSIAN.encode().decode("cp1251", "replace"),
    "KOI8-R taken for cp1251": RUSSIAN.encode("koi8-r", "replace").decode("cp1251", "replace"),
    "cp866 taken for cp1251": RUSSIAN.encode("cp866", "replace").decode("cp1251", "replace"),
    "UTF-8 taken for cp866": RUSSIAN.encode().decode("cp866", "replace"),
    "Latin letters drawn like Cyrillic ones": RUSSIAN.translate(LOOKALIKES),
    "glyph numbers": "(cid:12)(cid:7)(cid:31) " * 10,
    "private use": "".join(chr(0xE000 + ord(sign) % 256) for sign in RUSSIAN),
    "letters exchanged": RUSSIAN.translate(SHIFTED),
    "Russian recognised as English": "KpyrJIblM CTOJI npoIIIeJI B OTeJIe, yIIaCTHHKI4 06cy,IU1JII1 BonpocbI " * 3,
}
TRUE = {
    "Russian": RUSSIAN,
    "capitals": RUSSIAN.upper(),
    "Kyrgyz": "Тегерек столго айыл өкмөтүнүн өкүлдөрү, мектеп директорлору жана ата-энелер катышты. " * 3,
    "English": "The workshop on water was held in the city of Osh with participants from seven villages. " * 3,
    "names only": "Асанов Бакыт Толобекович\nИванова Анна Петровна\nБакыт уулу Нурлан\n" * 8,
    "foreign names": "Проект USAID и GIZ: iPhone, YouTube, e-mail, WhatsApp, PowerPoint, IT-центр, Wi-Fi в отеле",
    "a table of figures": "1 250 000\n40 %\n12.03.2022\n0 (3232) 5-17-46\n" * 10,
    "French": "L’événement a réuni trente-cinq participants à l’université, où l’on a présenté les résultats. " * 3,
    "bullets of a symbol font": "\uf0b7 Первое предложение о ремонте шлюзов и дорог\n" * 6,
    "nothing": "",
}


@pytest.mark.parametrize("text", LYING.values(), ids=LYING.keys())
def test_a_layer_that_lies_is_found_out(text: str) -> None:
    assert lies(text)


@pytest.mark.parametrize("text", TRUE.values(), ids=TRUE.keys())
def test_a_true_layer_is_believed(text: str) -> None:
    assert [sign.__name__ for sign in SIGNS if sign(sampled(text))] == []
