"""Roles of people. A case is a text, and each person's role: what the words beside, the verb and its voice say."""

import pytest

from pipeline import flow
from pipeline.model.source import Source

LEAD = "Встреча прошла 5 мая 2022 года в Бишкеке. "

CASES = """
Под председательством декана Бейбита Алжанова прозвучали приветствия заместителя акима Данары Мусиной. \
=> Алжанов Бейбит: moderator; Мусина Данара: opening
Вели финал старшеклассники Амир Саидшоев и Тахмина Гулова. => Саидшоев Амир: moderator; Гулова Тахмина: moderator
Жюри возглавила артистка Гулсара Мирзошоева. => Мирзошоева Гулсара: participant
Хозяйкой праздника была логопед Нургүл Жекшенова. => Жекшенова Нургүл: moderator
Ведущими вечера были артисты Асан Кулманбетов и Вера Зуева. => Кулманбетов Асан: moderator; Зуева Вера: moderator
Модераторами сессий стали юрист Айсулу Керимова и эколог Павел Ким. => Керимова Айсулу: moderator; Ким Павел: moderator
Роль модератора взяла на себя журналист Назира Асанова. => Асанова Назира: moderator
В роли ведущей выступила актриса Мээрим Асанова. => Асанова Мээрим: moderator
Провёл его министр Валерий Сметанин. => Сметанин Валерий: moderator
Её вели адвокаты Рустам Эшматов и Алевтина Кац. => Эшматов Рустам: moderator; Кац Алевтина: moderator
Круглый стол модерировался экспертом Асель Токоевой. => Токоева Асель: moderator
Разговором руководил мастер Икром Хайдаров. => Хайдаров Икром: moderator
Секциями руководили: «Почва» – к.с.-х.н. Гульнур Байдуллаева, «Вода» – Феликс Гамарник. \
=> Байдуллаева Гульнур: moderator; Гамарник Феликс: moderator
Председателем схода избран Насирдин Эгемназаров, секретарём – Нина Ташиева. \
=> Эгемназаров Насирдин: moderator; Ташиева Нина: participant
Заседание вёл председатель комитета Марат Абдыкеримов, секретарь – Ирина Ткаченко. \
=> Абдыкеримов Марат: moderator; Ткаченко Ирина: participant
Обучались двое, тренер – мастерица Зоя Горова. => Горова Зоя: speaker
Модератор – журналист Зоя Горова, спикер – юрист Марат Ли. => Горова Зоя: moderator; Ли Марат: speaker
Занятие вёл тренер, психолог центра «Сезим» Зоя Горова. => Горова Зоя: moderator
Протокол вела Айгуль Асанова. => Асанова Айгуль: participant
Сначала директор школы Марат Салиев сказал пару слов. => Салиев Марат: opening
Бурильщик Павел Ким успокоил: «Дальше камень, но нам и не надо». => Ким Павел: speaker
Гидролог Зоя Ли прутиком нарисовала на песке русло. => Ли Зоя: speaker
Дал старт акции первый вице-мэр Мирбек Кошоев. => Кошоев Мирбек: opening
Гостей приветствовал президент палаты Александр Черепенников. => Черепенников Александр: opening
Открыл его директор гимназии Марат Салиев. => Салиев Марат: opening
На открытии выступили министр Манучехр Исломов и посол Прия Шарма. => Исломов Манучехр: opening; Шарма Прия: opening
В работе приняла участие депутат Ирена Свешникова, открывшая заседание напутствием. => Свешникова Ирена: opening
Фестиваль открывали мэр Данияр Садыров и президент гильдии Илмар Пихл. => Садыров Данияр: opening; Пихл Илмар: opening
Говорилось об этом в сообщении «Дрон сеет лучше?» (Ким Олег Романович, инженер). => Ким Олег Романович: presenter
Модератором беседы была магистр Зоя Ким. => Ким Зоя: moderator
В ней принимают участие министр Павел Ким и посол Прия Шарма. => Ким Павел: participant; Шарма Прия: participant
Мэр Данияр Садыров встретился с руководителем миссии Кристофером Гейтсом. \
=> Садыров Данияр: participant; Гейтс Кристофер: participant
Приехала делегация во главе с ректором Виктором Горячим. => Горячий Виктор: participant
В своём письме министр Павел Ким отметил заслуги школы. => Ким Павел: mentioned
Зачитала приветствие министра Марата Асанова директор Зоя Ли. => Асанов Марат: mentioned; Ли Зоя: opening
Говорили об итогах визита министра Марата Асанова. => Асанов Марат: mentioned
Библиотекарь Зоя Ли рассказала о творчестве Тараса Бойко. => Ли Зоя: speaker; Бойко Тарас: mentioned
Доклад, посвящённый 100-летию Г. Л. Асанова, был сделан хранителем музея А. А. Горовым. \
=> Асанов Г. Л.: mentioned; Горов А. А.: speaker
Избрали председателя совета, им стал мастер Игорь Горов. => Горов Игорь: participant
В него вошли: председатель палаты мастеров – Зоя Ли, секретарь палаты – Игорь Горов. \
=> Ли Зоя: participant; Горов Игорь: participant
Открыла встречу начальник управления Н. Б. Горова. => Горова Н. Б.: opening
Открыл её проректор Ошгосуниверситета Марат Асанов. => Асанов Марат: opening
Ведущая вечера, поэт Зоя Ли предложила викторину. => Ли Зоя: moderator
Модератор встречи Зоя Ли напомнила о правилах. => Ли Зоя: moderator
Одобрены реформы, проводимые под руководством министра Марата Асанова. => Асанов Марат: mentioned
С приветствием выступил ректор Игорь Горов, зачитав стихи поэта Тараса Бойко. \
=> Горов Игорь: opening; Бойко Тарас: mentioned
Узбекистан представляли министр Павел Ким и посол Прия Шарма. => Ким Павел: participant; Шарма Прия: participant
Об этом вела речь открывшая семинар директор школы Зоя Горова. => Горова Зоя: opening
Гостей, среди которых были поэт Зоя Ли и мастер Марат Горов, приветствовал ректор Павел Ким. \
=> Ли Зоя: participant; Горов Марат: participant; Ким Павел: opening
Экскурсию провёл краевед Марат Горов, она шла по музею родственников Т.С. Бойкова. \
=> Горов Марат: moderator; Бойков Т. С.: mentioned
Первый доклад прочла Зоя Ли, второй – Павел Ким. => Ли Зоя: speaker; Ким Павел: speaker
Состоялась встреча жителей района с поэтами – Маратом Горовым, Зоей Ли. => Горов Марат: participant; Ли Зоя: participant
Директор фонда Зоя Ли не исключила, что срок продлят. => Ли Зоя: speaker
«Срок продлят», – успокоил директор фонда Павел Ким. => Ким Павел: speaker
В работе участвовала юрист фонда Зоя Ли. Юрист напомнила о сроках. => Ли Зоя: speaker
Участвовали мэр города Павел Ким и мэр Оша Марат Горов. Мэр Оша рассказал о планах. \
=> Ким Павел: participant; Горов Марат: speaker
Выступил ансамбль, руководителем которого является артистка Зоя Горова. => Горова Зоя: mentioned
Гости осмотрели храм святого Николая. Экскурсию вела Зоя Ли. => Ли Зоя: moderator
В работе участвовал ректор Марат Горов. Горов в своём приветственном слове подчеркнул важность темы. \
=> Горов Марат: opening
«Рады приветствовать вас», – отметил ректор Марат Горов. => Горов Марат: speaker
Приветственное слово министра Марата Горова зачитала директор Зоя Ли. => Горов Марат: mentioned; Ли Зоя: opening
Министр Павел Ким принял посла Марата Горова. => Ким Павел: participant; Горов Марат: participant
По второму вопросу СЛУШАЛИ директора Зою Горову, которая доложила о воде. => Горова Зоя: speaker
Слушания вела заместитель главы Горова З.А., на вопросы отвечали глава Ким П.И., депутат Бойков Т.С. \
=> Горова З. А.: moderator; Ким П. И.: speaker; Бойков Т. С.: speaker
Запомнилась игра «Мост», проведённая завучем Зоей Горовой. => Горова Зоя: moderator
Депутат Зоя Ли возмутилась задержкой. => Ли Зоя: speaker
Выставку посетил полномочный посол республики в Оше Меттью С. Горнау. => Горнау Меттью С.: participant
Слово взяла Асема Ким. => Ким Асема: speaker
– Мы возим воздух, – сетовал чабан Мамасадык Жолчиев. => Жолчиев Мамасадык: speaker
Деньги обещал меценат Азамат Рустамбеков, который на фестиваль не приехал. => Рустамбеков Азамат: mentioned
Карту начертил гидрограф Аркадий Бутенёв, в честь которого назван остров. => Бутенёв Аркадий: mentioned
Он поблагодарил реставратора Зинаиду Вольную. => Вольная Зинаида: mentioned
Письмо прислал депутат Глеб Ярцев. => Ярцев Глеб: mentioned
Открывала смотр директор Зоя Ли. => Ли Зоя: opening
Поприветствовав земляков, заместитель акима Зоя Ли пообещала свет. => Ли Зоя: opening
Провела школу-семинар тренер Ева Горова. => Горова Ева: moderator
Первой к микрофону вышла археолог Зоя Ли. => Ли Зоя: speaker
Главный судья турнира – мастер спорта Марат Горов, его помощницей была учитель Зоя Ли. \
=> Горов Марат: moderator; Ли Зоя: mentioned
Участвовало 27 человек. Модератор – Зоя Ли, юрист фонда. => Ли Зоя: moderator
В президиуме: ректор Марат Горов, поэт Зоя Ли. => Горов Марат: participant; Ли Зоя: participant
Председательствовала на пленуме Зоя Ли. => Ли Зоя: moderator
Присутствовали: проф. Горов А. П. (председатель), доц. Ким О. И., преп. Ли З. – секретарь. \
=> Горов А. П.: moderator; Ким О. И.: participant; Ли З.: participant
В работе приняли участие: Ли Зоя, агроном; Горов Асан, юрист; Ким Павел, врач. \
=> Ли Зоя: participant; Горов Асан: participant; Ким Павел: participant
В ней участвовали агроном Зоя Ли; юрист Асан Горов; Марат Асанов, врач. \
=> Ли Зоя: participant; Горов Асан: participant; Асанов Марат: participant
Вёл всё это оператор Марат Асанов. => Асанов Марат: moderator
Модерировала встречу эксперт по вопросам здоровья Зоя Ли. => Ли Зоя: moderator
Модераторами встречи выступили Айнур Токоева, юрист, Валентина Горова д.с.н., профессор. \
=> Токоева Айнур: moderator; Горова Валентина: moderator
Учитель Дилором Асанова спросила, где будет переход. => Асанова Дилором: speaker
Предпринимателю Марату Горову не понравилось, что опору поставят у дома. => Горов Марат: speaker
Пенсионера Виктора Горова возмутила плата за счётчик. => Горов Виктор: speaker
Представителем службы был Шариф Асанов: по его словам, налога не будет. => Асанов Шариф: speaker
Слушания вёл председатель городского кеңеша Таалай Асанов. => Асанов Таалай: moderator
Протокол схода писала секретарь кенеша Зоя Ли. => Ли Зоя: participant
Фасилитатор Зоя Ли начала с карты: каждый отметил свой дом. => Ли Зоя: moderator
Координатор центра Зоя Ли, которая вела форум, пообещала собрать всех снова. => Ли Зоя: moderator
Добро пожаловать гостям сказала директор школы Зоя Ли. => Ли Зоя: opening
Приехала агроном Зоя Ли. «Поливать надо ночью», – добавила она. => Ли Зоя: speaker
Приехал агроном Марат Горов. По телефону он сказал журналисту, что доволен. => Горов Марат: participant
Участвовали представители джамоатов Чилгази, Сурх и Ворух, а слово взяла Зоя Ли. => Ли Зоя: speaker
Слово взяла юрист Зоя Ли. За дополнительной информацией обращайтесь: Марат Горов, пресс-секретарь. => Ли Зоя: speaker
Подсчитал представитель фирмы «Рост» Марат Горов: выходит 11 тысяч с гектара. => Горов Марат: speaker
Зал узнал, что карту подготовил Марат Горов: его самого не было. => Горов Марат: mentioned
Тренер Зоя Ли попросила не шуметь, а потом весь день вела занятия. => Ли Зоя: moderator
Гости послушали видеоприветствие директора Марата Горова. => Горов Марат: opening
Гость из областного университета Нурлана Асанова рассказала о коврах. => Асанова Нурлана: speaker
Команда: Марат Горов, ведущий; Зоя Ли, антрополог. => Горов Марат: moderator; Ли Зоя: mentioned
Кириш сөздү шаардык кеңештин төрагасы Төлөнбек Маматов сүйлөдү. => Маматов Төлөнбек: opening
Тегерек столду мугалим Бермет Исакова алып барды. => Исакова Бермет: moderator
Анын алып баруучусу журналист Жылдыз Токтобек кызы болду. => Жылдыз Токтобек кызы: moderator
Чогулгандарды шаардын вице-мэри Асан Жумагулов куттуктады. => Жумагулов Асан: opening
Фестивалды билим берүү башкармалыгынын башчысы Кыйылбек Осмонбаев ачып, китеп тапшырды. => Осмонбаев Кыйылбек: opening
Мугалим Жыпаргүл Осмонова тажрыйбасы менен бөлүштү. => Осмонова Жыпаргүл: speaker
"""


def test_who_is_named_at_the_head_of_a_line_says_what_follows() -> None:
    """Questions behind a dash and opinions behind a colon, without any verb of speech."""
    lines = "Вопросы из зала", "З. Ли – когда починят мост? Ответ: весной.", "Горов Марат, житель: река разбила мост."
    report = flow.extract(Source("отчёт.txt", "\n".join((LEAD, *lines)).encode()))
    assert [one.role.value for event in report.events for one in event.people] == ["speaker", "speaker"]


def test_a_post_alone_stands_for_whom_a_table_names() -> None:
    """«Имам пообещал …» is said by the imam of the list."""
    table = "| ФИО | Должность |\n|---|---|\n| Ли Зоя | юрист |\n| Горов Асан | имам-хатиб |\n| Ким Павел | врач |\n"
    report = flow.extract(Source("отчёт.md", f"{LEAD}\n\n{table}\nИмам пообещал помочь.\n".encode()))
    roles = {one.name.value: one.role.value for event in report.events for one in event.people}
    assert roles == {"Ли Зоя": "participant", "Горов Асан": "speaker", "Ким Павел": "participant"}


def test_a_cell_of_a_name_tells_the_part_in_the_meeting() -> None:
    """An office in brackets or behind a dash, whose column before it says from where; «(онлайн)» is no post."""
    rows = (
        "Фонд «Исток» | Ли Зоя, агроном – председатель",
        "ЮНИСЕФ | Ким Павел, инженер (онлайн)",
        "МЧС | Горов Асан (секретарь)",
    )
    table = "| Откуда | Кто |\n|---|---|\n" + "".join(f"| {row} |\n" for row in rows)
    report = flow.extract(Source("отчёт.md", f"{LEAD}\n\n{table}".encode()))
    people = [one for event in report.events for one in event.people]
    assert [one.role.value for one in people] == ["moderator", "participant", "participant"]
    assert [one.position.value for one in people[:2]] == ["агроном Фонда «Исток»", "инженер ЮНИСЕФ"]


def test_what_an_officer_did_is_no_label() -> None:
    """«Секретарь доложила: …» makes nobody a secretary of those named behind it."""
    said = "Секретарь доложила: писем 57. З. Ли настаивала на проверке. Ким П. с ней не согласился."
    report = flow.extract(Source("отчёт.txt", f"{LEAD}\n{said}".encode()))
    assert {one.role.value for event in report.events for one in event.people} == {"speaker"}


def test_who_wrote_the_report_signs_below_it() -> None:
    """A post and a name on the last line, below a paragraph."""
    told = "Читатели узнали, как писатель находит сюжеты, и долго не отпускали его из зала. Встреча удалась! " * 2
    lines = f"{LEAD}Выступила поэт Зоя Ли.", told, "Педагог-библиотекарь М. А. Горова"
    report = flow.extract(Source("отчёт.txt", "\n".join(lines).encode()))
    assert [one.name.value for event in report.events for one in event.people] == ["Ли Зоя"]


def test_a_table_says_who_led_and_who_was_away() -> None:
    """A column of offices or of «+» and «–» beside the names, and posts under a heading of any kind."""
    head = "| Фамилия, имя | Явка | От кого |\n|---|---|---|\n"
    rows = "| Ли Зоя | + | врач школы |\n| Ким Павел | – | юрист фонда |\n| Горов Асан | председатель | завуч |\n"
    report = flow.extract(Source("отчёт.md", f"{LEAD}\n\n{head}{rows}".encode()))
    people = [(one.role.value, one.position.value) for event in report.events for one in event.people]
    assert people == [("participant", "врач школы"), ("mentioned", "юрист фонда"), ("moderator", "завуч")]


def test_a_line_that_announces_a_list_says_what_part_all_of_it_had() -> None:
    """Names on lines of their own, below «Темы выступлений:», though no verb stands beside them."""
    lines = "Основные темы выступлений:", "глава палаты А. Горов – о лесе;", "министр О. Асанова – о воде."
    report = flow.extract(Source("отчёт.txt", "\n".join((LEAD, *lines)).encode()))
    assert [one.role.value for event in report.events for one in event.people] == ["speaker", "speaker"]


def test_a_list_tells_who_was_there_and_a_verb_his_part() -> None:
    """«отсутствовал» in a list, and a chair who stands in it like the others."""
    rows = "№ | Ф. И. О. | Кто | Отметка", "1 | Ким Анара | эколог | была", "2 | Дитц Карл | юрист | отсутствовал"
    table = "\n".join(f"| {row} |" for row in (rows[0], "--- | --- | --- | ---", *rows[1:]))
    report = flow.extract(Source("отчёт.md", f"{LEAD}Вела заседание А. Ким.\n\n{table}\n".encode()))
    people = {one.name.value: one.role.value for event in report.events for one in event.people}
    assert people == {"Ким Анара": "moderator", "Дитц Карл": "mentioned"}


def test_a_post_may_stand_in_the_cell_of_a_name() -> None:
    """A list whose rows are «Ли Зоя, агроном | +»."""
    rows = "№ | Участник | Отметка", "--- | --- | ---", "1 | Ли Зоя, агроном | +", "2 | Горов Асан, фонд «Мост» | +"
    table = "\n".join(f"| {row} |" for row in rows)
    people = flow.extract(Source("отчёт.md", f"{LEAD}\n\n{table}\n".encode())).events[0].people
    assert [(one.name.value, one.role.value) for one in people] == [
        ("Ли Зоя", "participant"),
        ("Горов Асан", "participant"),
    ]
    assert [one.position.value for one in people if one.position] == ["агроном"]


def test_a_table_of_speeches_tells_who_spoke() -> None:
    """A column of what was said makes its people speakers; a welcome and a titled paper stand in it, too."""
    rows = (
        "№ | Ф.И.О. | Должность | Содержание",
        "--- | --- | --- | ---",
        "1 | Ли Зоя | вице-мэр | Приветственное слово.",
        "2 | Горов Асан | врач | Доклад «Цена одной прививки»",
        "3 | Ким Анна | юрист | Случаи укусов у школы",
    )
    table = "\n".join(f"| {row} |" for row in rows)
    people = flow.extract(Source("отчёт.md", f"{LEAD}\n\n{table}\n".encode())).events[0].people
    assert [one.role.value for one in people] == ["opening", "presenter", "speaker"]


def test_a_workplace_behind_a_name_is_that_of_the_post() -> None:
    text = f"{LEAD}Разговор вела медиатор Зоя Ли из Ошского центра «Мурас».".encode()
    (person,) = flow.extract(Source("отчёт.txt", text)).events[0].people
    assert [one.organization.value for one in person.affiliations if one.organization] == ["Ошский центр «Мурас»"]


@pytest.mark.parametrize("case", CASES.replace("\\\n", "").strip().splitlines())
def test_the_role_that_a_sentence_tells(case: str) -> None:
    """Each person of the sentence has the role that its construction gives."""
    text, _, expected = case.partition("=>")
    report = flow.extract(Source("отчёт.txt", (LEAD + text.strip()).encode()))
    told = [f"{one.name.value}: {one.role.value}" for event in report.events for one in event.people]
    assert "; ".join(told) == expected.strip()
