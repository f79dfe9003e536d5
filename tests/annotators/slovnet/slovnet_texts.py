"""Paragraphs of the kind that reports are made of; the people are invented."""

from itertools import chain, cycle, islice

from razdel import sentenize, tokenize

TEXTS = (
    "22 апреля 2019 г. в г. Джалал-Абад прошёл круглый стол «Вода и люди», "
    "организованный ОФ «Чистый исток» при поддержке ПРООН.",
    "Открыл встречу вице-мэр города Ош Таалайбек Сыдыков, модератором выступила Айнура Осмонова.",
    "Под председательством декана факультета В.А. Ибраевой выступили профессора К. А. Токтосунов и Б. В. Лим.",
    "По словам Елены Викторовны, доклад Бакыта уулу Нурлана вызвал интерес "
    "у депутатов Жогорку Кенеша Кыргызской Республики.",
    "В работе семинара приняли участие более 40 человек, в т.ч. 12 женщин, из Лейлекского и Баткенского районов.",
    "Участники: Осмонова А.Т. – председатель правления; Сыдыков Т. – эксперт USAID; Гвидо ФЛАТТЕН (OSCE).",
    "ПРОТОКОЛ № 4 ЗАСЕДАНИЯ ОБЩЕСТВЕННОГО СОВЕТА",
    "Министр образования и науки Гүлнара Өмүрзакова ответила на вопросы журналистов в Университете им. Ч. Айтматова.",
    "Ош шаарында семинар болуп өттү, ага Нуржан Эргешова жана Төлөнбек Маматов катышты.",
    "1. Внести предложение в Правительство КР; 2. Создать рабочую группу до 01.09.2023 …",
    "e-mail: info@example.kg, тел. +996 (312) 00-00-00 (доб. 5)",
    "Москва",
)
"""As they stand in documents, a paragraph each."""

PARAGRAPHS = [[token.text for token in tokenize(text)] for text in TEXTS]
SENTENCES = [[token.text for token in tokenize(sentence.text)] for text in TEXTS for sentence in sentenize(text)]
ODD = [[], ["а"], ["ъ" * 5000], ["щука🙂", "\u200b", "-", "ǅ", "١٢", "<pad>", "<unk>", ""], ["ХХХ"] * 3]
"""What no report should hold, and some do."""


def long(words: int) -> list[str]:
    """One paragraph of so many words."""
    return list(islice(chain.from_iterable(cycle(PARAGRAPHS)), words))
