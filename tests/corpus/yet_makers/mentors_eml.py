"""A coordinator's letter as mail: the report in the body as labels with dashes, the sender's signature and a quoted request below."""

from pathlib import Path

from gold import event, person, proposals
from papers import mail

BODY = """Добрый день, Айнура Токтосуновна!

Отправляю отчёт по вчерашнему мероприятию.

Мероприятие - мастер-класс "Наставник и новичок"
Дата - 15.02.2024
Где - г. Балыкчы, центр занятости, каб. 12
Начали в 10:00, закончили в 12:30
Было 17 человек (12 жен., 5 муж.)
Вела - Соронбаева Махабат, HR-менеджер ОАО "Балыкчы-Порт"
Помогал - волонтёр Костя Линь

Махабат показала, как составить план первого месяца новичка. Начальник порта Осмон Жаныбаев пообещал взять на практику
шесть студентов.

Договорились:
1. Создать чат наставников
2. Собраться снова в апреле

С уважением,
Гүлиза Асанова,
специалист отдела обучения
тел. 0 3944 0-00-00

> 14.02.2024 9:12, Айнура Токтосуновна Бекова пишет:
> Гүлиза, жду отчёт о мастер-классе. На 1 марта запланирован семинар в Чолпон-Ате.
"""


def make(path: Path) -> None:
    mail(path, "gulyza@example.org", "ainura@example.org", "Отчёт о мастер-классе", "Fri, 16 Feb 2024 09:15:00 +0600", BODY)


GOLD = [
    event(
        title=['мастер-класс "Наставник и новичок"'],
        event_type=["workshop"],
        topic="Наставник и новичок",
        date_edtf="2024-02-15",
        time_start="10:00",
        time_end="12:30",
        settlement="Балыкчы",
        venue=["центр занятости, каб. 12", "каб. 12 центра занятости", "центр занятости"],
        mode="onsite",
        participants_total=17,
        participants_female=12,
        participants_male=5,
        participants_qualifier="exact",
        people=[
            person("moderator", "Соронбаева Махабат", "f", 'HR-менеджер ОАО "Балыкчы-Порт"', 'HR-менеджер @ ОАО "Балыкчы-Порт"'),
            person("participant", "Линь Костя", "m", "волонтёр", "волонтёр"),
            person(["speaker", "participant"], "Жаныбаев Осмон", "m", "начальник порта", "начальник @ порт"),
        ],
        proposals=proposals("decision", "Создать чат наставников", "Собраться снова в апреле", numbers="1 2"),
    )
]
