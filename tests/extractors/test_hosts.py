"""Organisations behind an event, in the constructions that reporters use."""

import pytest
from marked_text import marked, plain

from pipeline.extractors import hosts, hosts_kyrgyz

CASES = [
    "Организатор: ⟦общественный фонд «Таяныч»|organizer|nomn⟧ совместно с ⟦Тюпским отделом образования|partner|ablt⟧",
    "Организатор: ⟦аппарат мэрии г. Исфана|organizer|nomn⟧ совместно с ⟦мэрией г. Кара-Балта|partner|ablt⟧",
    "Спонсоры: ⟦ОсОО «Арпа»|donor|nomn⟧, ⟦Айыл Банк|donor|nomn⟧",
    "Организатор – ⟦молодёжная биржа труда|organizer|nomn⟧, партнёры – ⟦компания «Бай-Тушум»|partner|nomn⟧.",
    "Организатором тренинга выступила ⟦ассоциация «Курак»|organizer|nomn⟧.",
    "Организаторами семинара являются ⟦Институт развития|organizer|nomn⟧ и ⟦Ассоциация городов|organizer|nomn⟧.",
    "Устроители фестиваля: ⟦гильдия кузнецов «Горн»|organizer|nomn⟧, ⟦исторический музей|organizer|nomn⟧",
    "Её подготовили ⟦Музей солеварения|organizer|nomn⟧ и ⟦Волгоградское общество коллекционеров|organizer|nomn⟧.",
    "Организовали встречу ⟦районная библиотека|organizer|nomn⟧ и ⟦клуб «Жигер»|organizer|nomn⟧.",
    "Форум прошёл по инициативе ⟦Центра развития (ЦР)|organizer|gent⟧ и ⟦Союза ткачей|organizer|gent⟧.",
    "Форум провело ⟦Министерство культуры, печати и молодёжной политики|organizer|nomn⟧.",
    "Форум прошёл под эгидой ⟦Академии наук Республики Казахстан|organizer|gent⟧.",
    "⟦Ассамблея народа|organizer|nomn⟧ открыла в Оше форум.",
    "Вебинар провёл 14 ноября 2020 г. ⟦Центр помощи семье «Мээрим»|organizer|nomn⟧.",
    "⟦Кыргызская община|organizer|nomn⟧ устроила праздничную встречу.",
    "⟦Фонд «Жаштар»|organizer|nomn⟧ при поддержке ⟦Посольства США|donor|gent⟧ провёл 5 мая семинар.",
    "⟦Центр «Арча»|organizer|nomn⟧ совместно с ⟦Красным Полумесяцем|partner|ablt⟧ провёл форум.",
    "Семинар организован ⟦клубом молодых юристов|organizer|ablt⟧ и ⟦городской прокуратурой|organizer|ablt⟧.",
    "Слушания прошли по инициативе ⟦мэрии города Ош|organizer|gent⟧.",
    "Форум прошёл в партнёрстве с ⟦ПРООН|partner|ablt⟧, ⟦USAID|partner|ablt⟧ и ⟦фондом «Сорос»|partner|ablt⟧.",
    "Встреча прошла при содействии ⟦хокимията области|partner|gent⟧ и ⟦Агентства развития (KOICA)|partner|gent⟧.",
    "Конференция прошла при финансовом содействии ⟦Европейского Союза|donor|gent⟧ и ⟦Совета Европы|donor|gent⟧.",
    "Конференцию поддержала ⟦пекарня «Колос»|donor|nomn⟧.",
    "Форум финансировало ⟦Агентство США по международному развитию|donor|nomn⟧.",
    "Встреча состоялась на средства ⟦Фонда ООН в области народонаселения|donor|gent⟧.",
    "Участникам помогали ⟦мэрия города Каракол|partner|nomn⟧ и ⟦пансионат «Джергалан»|partner|nomn⟧.",
    "Её организовала ⟦школа № 7 имени М. В. Ломоносова|organizer|nomn⟧.",
    # none of these is behind an event
    "Вестник выходит при поддержке посольства Чехии.",
    "Выставка вышивки «Сюзане» открылась в музее.",
    "Третью часть провёл Руслан Ким, приглашённый преподаватель.",
]

KYRGYZ = [
    "Иш-чара ⟦«Айыл өнүгүүсү» фондунун|donor|ky⟧ колдоосу менен уюштурулду.",
    "Форумду ⟦Юрьевка айыл өкмөтү|organizer|nomn⟧ уюштурду.",
    "Майрам ⟦«Окурман» фонду|organizer|nomn⟧ жана ⟦райондук китепкана|organizer|nomn⟧ тарабынан уюштурулду.",
    "7-майда ⟦А.Токсобаев атындагы тил институту|organizer|nomn⟧ мугалимдер үчүн семинар өткөрдү.",
    "⟦Маданият, маалымат жана жаштар министрлигинин|organizer|ky⟧ уюштуруусунда форум өтүп, ага жаштар катышты.",
    "Тренинг ⟦Айыл өнүктүрүү агенттиги|organizer|nomn⟧ менен ⟦Тоо фонду|organizer|nomn⟧ тарабынан уюштурулду.",
    "Кыргызстанда мугалимдерди даярдай турган курстарды уюштурган устаттын ишмердиги айтылды.",
]


@pytest.mark.parametrize("case", CASES)
def test_organisations_have_a_role_and_a_case(case: str) -> None:
    assert marked(hosts.extract, plain(case), "host", "case") == case


@pytest.mark.parametrize("case", KYRGYZ)
def test_organisations_told_in_kyrgyz(case: str) -> None:
    assert marked(hosts_kyrgyz.extract, plain(case), "host", "case") == case
