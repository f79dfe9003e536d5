"""People of Kyrgyz reports: names with case endings, posts before them, roles from the verb at the end."""

import pytest

from pipeline import flow
from pipeline.model.source import Source

LEAD = "2022-жылдын 5-майында Бишкек шаарында тегерек стол болуп өттү. "

CASES = """
Жыйын мектеп директору, профессор Эсенгул Токсобаевдин куттуктоо сөзү менен башталды. \
=> Токсобаев Эсенгул | opening | мектеп директору, профессор
Тегерек столго Ала-Арча айыл аймагынын дыйкан чарбасынын жетекчиси Алтыбаев Жанкороз, \
айылдык кеңештин депутаты Токсобаева Уулкан Жолдошовна катышты. \
=> Алтыбаев Жанкороз | participant | Ала-Арча айыл аймагынын дыйкан чарбасынын жетекчиси; \
Токсобаева Уулкан Жолдошовна | participant | айылдык кеңештин депутаты
Чогулгандар Токсобаев Асанга ыраазычылык билдирди. => Токсобаев Асан | participant |
Маданият, маалымат жана жаштар министри Эркин Алтыбаев отурумду алып барды. \
=> Алтыбаев Эркин | moderator | Маданият, маалымат жана жаштар министри
Чүй уюмунун (ЧУ) төрагасы Эркин Алтыбаев маселени айтты. => Алтыбаев Эркин | speaker | Чүй уюмунун (ЧУ) төрагасы
Равшан ажы Токсобаевдин демилгеси менен өткөн жыйынга Асан Алтыбаев Ош шаарынан келди. \
=> Токсобаев Равшан | participant |; Алтыбаев Асан | participant |
Акын, коомдук ишмер Эркин Алтыбаев кеп салып берди. => Алтыбаев Эркин | speaker | Акын, коомдук ишмер
Иш-чара президент Эркин Алтыбаевдин тапшырмасынын негизинде уюштурулду. => Алтыбаев Эркин | mentioned | президент
Мектеп директору Асан Токсобаев катышып, семинарды ачып берди. => Токсобаев Асан | opening | Мектеп директору
Семинар Кыргызстан мусулмандарынын Дин Башкармалыгы тарабынан өттү. =>
Андан соң колледждин ректору Асан Токсобаевго куттуктоо сөзү берилди. \
=> Токсобаев Асан | opening | колледждин ректору
Өлкөнүн делегациясы ЭЭУнун башкы директору Эркин Алтыбаев менен жолугушту. \
=> Алтыбаев Эркин | participant | ЭЭУнун башкы директору
Министр Асан Токсобаев Женева шаарында өтүп жаткан жыйынга катышууда. => Токсобаев Асан | participant | Министр
Иш-чара Эркин Алтыбаев атындагы филармонияда болду. =>
Жогорку Кеңештин мүчөлөрү катышты. =>
"""


def _named(person):
    position = person.position.value if person.position else ""
    return f"{person.name.value} | {person.role.value} | {position}".strip()


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_people_have_the_name_role_and_post_that_the_sentence_gives(case):
    text, _, people = case.partition("=>")
    event = flow.extract(Source("report.txt", (LEAD + text.strip()).encode())).events[0]
    assert "; ".join(map(_named, event.people)) == people.strip()


def test_posts_are_told_in_kyrgyz_behind_a_russian_label():
    lines = ["Название: «Таза айыл» акциясы", "Дата: 8-апрель 2024-ж.", "Место проведения: Талас шаары"]
    text = "\n".join([*lines, "Выступили: мектеп директору Токсобаева Уулкан, окуучу Нурбек Асан уулу"])
    event = flow.extract(Source("report.txt", text.encode())).events[0]
    assert [_named(one) for one in event.people] == [
        "Токсобаева Уулкан | speaker | мектеп директору",
        "Нурбек Асан уулу | speaker | окуучу",
    ]


def test_labels_of_a_form_in_a_table_are_no_people():
    rows = ["| Күнү | 2024-жылдын 5-марты |", "|---|---|", "| Жери | Талас шаары |", "| Катышкандар | 25 киши |"]
    rows += ["| Төрага | Токсобаев Асан |", "| Катчы | Алтыбаева Уулкан |"]
    event = flow.extract(Source("report.md", "\n".join(["# Жыйындын протоколу", "", *rows]).encode())).events[0]
    assert [one.name.value for one in event.people] == ["Токсобаев Асан", "Алтыбаева Уулкан"]
