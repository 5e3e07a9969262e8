"""Languages other than English: what is read of invented sentences, what is left alone, and what holds of any text."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import temporal
from temporal.foreign.lexicon import EXTRAS
from temporal.foreign.words import words
from temporal.value import is_value

DCT = date(2017, 5, 11)  # a Thursday

READ: list[tuple[str, str, list[str]]] = [
    ("es", "El ministro llegó a Lima el miércoles.", ["2017-05-10"]),
    ("es", "La semana pasada hubo 300 heridos y 25 detenidos.", ["2017-W18"]),
    ("es", "El acuerdo se firmó el 27 de abril de 2017 en la calle 25 de Mayo.", ["2017-04-27"]),
    ("es", "En marzo subió el paro; hace tres semanas bajó.", ["2017-03", "2017-W16"]),
    ("es", "Ayer murió el pintor, nacido en 1945.", ["2017-05-10", "1945"]),
    ("es", "Habrá elecciones en junio de 2018 y mañana un debate.", ["2018-06", "2017-05-12"]),
    ("fr", "Le ministre est arrivé mercredi à Paris.", ["2017-05-10"]),
    ("fr", "Il y a trois semaines, le président a signé la loi du 9 décembre 1905.", ["2017-W16", "1905-12-09"]),
    ("fr", "En mars, la planète Mars était visible; en mai elle ne l'est plus.", ["2017-03", "2017-05"]),
    ("fr", "La semaine dernière, 12 personnes ont été arrêtées. Hier, 3 autres.", ["2017-W18", "2017-05-10"]),
    ("fr", "Le 1er mai 2017 il a été élu.", ["2017-05-01"]),
    ("de", "Der Minister trat am Mittwoch zurück.", ["2017-05-10"]),
    ("de", "Vor drei Wochen wurde er gewählt, am 3. März 2016 war er noch unbekannt.", ["2017-W16", "2016-03-03"]),
    ("de", "Im März stieg die Zahl der Arbeitslosen auf 2,5 Millionen. Gestern regnete es.", ["2017-03", "2017-05-10"]),
    ("de", "Morgen trifft er sich mit Frau Mai, die 40 Jahre alt ist.", ["2017-05-12"]),
    ("de", "Letzte Woche gab es 20 Unfälle.", ["2017-W18"]),
    ("it", "Il ministro è arrivato mercoledì a Roma.", ["2017-05-10"]),
    ("it", "La settimana scorsa sono state arrestate 12 persone; ieri altre 3.", ["2017-W18", "2017-05-10"]),
    (
        "it",
        "Tre settimane fa, il 20 aprile 2017, il papa partì. A marzo era a casa.",
        ["2017-W16", "2017-04-20", "2017-03"],
    ),
    ("pt", "O ministro chegou na quarta-feira a Lisboa.", ["2017-05-10"]),
    (
        "pt",
        "Na semana passada, 25 de abril de 2017 foi lembrado. Ontem choveu.",
        ["2017-W18", "2017-04-25", "2017-05-10"],
    ),
    ("nl", "De minister trad woensdag af.", ["2017-05-10"]),
    (
        "nl",
        "Drie weken geleden, op 20 april 2017, werd hij gekozen. Vorige week viel er regen.",
        ["2017-W16", "2017-04-20", "2017-W18"],
    ),
    ("ru", "Министр прибыл в Москву в среду.", ["2017-05-10"]),
    (
        "ru",
        "На прошлой неделе, 3 мая 2017 года, погибли 25 человек. Вчера шёл дождь.",
        ["2017-W18", "2017-05-03", "2017-05-10"],
    ),
    ("ru", "Три недели назад он ушёл в отставку. В марте 2016 года его избрали.", ["2017-W16", "2016-03"]),
    ("uk", "Міністр прибув до Києва в середу.", ["2017-05-10"]),
    ("uk", "Минулого тижня, 3 травня 2017 року, він пішов. Вчора йшов дощ.", ["2017-W18", "2017-05-03", "2017-05-10"]),
    ("ar", "وصل الوزير إلى القاهرة يوم الأربعاء.", ["2017-05-10"]),
    ("ar", "وقع الاتفاق في 27 أبريل 2017، وأمس سقط المطر.", ["2017-04-27", "2017-05-10"]),
    ("he", "השר הגיע לירושלים ביום רביעי.", ["2017-05-10"]),
    ("he", "ההסכם נחתם ב-27 באפריל 2017. אתמול ירד גשם.", ["2017-04-27", "2017-05-10"]),
    ("zh", "部长星期三抵达北京。", ["2017-05-10"]),
    ("zh", "协议于2017年4月27日签署，昨天下雨。", ["2017-04-27", "2017-05-10"]),
    ("zh", "三周前有25人死亡。", ["2017-W16"]),
    ("ja", "大臣は水曜日に東京に到着した。", ["2017-05-10"]),
    ("ja", "協定は2017年4月27日に署名され、昨日は雨だった。", ["2017-04-27", "2017-05-10"]),
    ("tr", "Bakan çarşamba günü Ankara'ya geldi.", ["2017-05-10"]),
    ("tr", "Anlaşma 27 Nisan 2017'de imzalandı. Dün yağmur yağdı, 25 kişi öldü.", ["2017-04-27", "2017-05-10"]),
    ("tr", "Geçen hafta ve üç hafta önce oldu.", ["2017-W18", "2017-W16"]),
    ("pl", "Minister przybył w środę do Warszawy.", ["2017-05-10"]),
    (
        "pl",
        "W zeszłym tygodniu, 3 maja 2017 roku, zginęło 25 osób. Wczoraj padało.",
        ["2017-W18", "2017-05-03", "2017-05-10"],
    ),
    ("pl", "Trzy tygodnie temu odszedł.", ["2017-W16"]),
    ("es", "El próximo jueves habrá huelga, como el viernes pasado.", ["2017-05-18", "2017-05-05"]),
    (
        "es",
        "El jueves hubo huelga. Hace 3 días, no. Dentro de dos semanas, quizá.",
        ["2017-05-11", "2017-05-08", "2017-W21"],
    ),
    ("fr", "Jeudi dernier, puis mardi prochain, enfin mardi 9 mai 2017.", ["2017-05-04", "2017-05-16", "2017-05-09"]),
    ("fr", "Depuis mars 2016, et l’année dernière encore, aujourd’hui aussi.", ["2016-03", "2016", "2017-05-11"]),
    (
        "de",
        "Am Dienstag, 9. Mai 2017, und nächsten Montag; im Jahr 1945 und seit 2010.",
        ["2017-05-09", "2017-05-15", "1945", "2010"],
    ),
    (
        "it",
        "Il 25 aprile, lunedì scorso, nel 1945 e martedì 9 maggio 2017.",
        ["2017-04-25", "2017-05-08", "1945", "2017-05-09"],
    ),
    (
        "pt",
        "Na segunda-feira, no domingo passado, em 1974, há dois anos.",
        ["2017-05-08", "2017-05-07", "1974", "2015"],
    ),
    ("nl", "Op 5 mei, zes maanden geleden en vorige maandag.", ["2017-05-05", "2016-11", "2017-05-08"]),
    ("ru", "В прошлую пятницу, в 1945 году, через неделю, 5 лет назад.", ["2017-05-05", "1945", "2017-W20", "2012"]),
    ("uk", "У травні, у 1945 році, два тижні тому.", ["2017-05", "1945", "2017-W17"]),
    ("ar", "في 3 أيار/مايو 2017، قبل ثلاثة أسابيع، العام الماضي.", ["2017-05-03", "2017-W16", "2016"]),
    ("he", "במרץ, ביום שני שעבר, לפני שלושה שבועות, בשנת 1945.", ["2017-03", "2017-05-08", "2017-W16", "1945"]),
    ("zh", "上周三，去年3月，下周一，2016年3月。", ["2017-05-03", "2016-03", "2017-05-15", "2016-03"]),
    ("ja", "先週の水曜日、昨年3月、三年前。", ["2017-05-03", "2016-03", "2014"]),
    ("tr", "Geçen çarşamba, Mart ayında, 1945 yılında, pazar günü.", ["2017-05-10", "2017-03", "1945", "2017-05-07"]),
    ("pl", "W ubiegły piątek, w marcu, w 1945 roku, za dwa tygodnie.", ["2017-05-05", "2017-03", "1945", "2017-W21"]),
    ("sv", "Igår kom han, den 3 maj 2017 också.", ["2017-05-10", "2017-05-03"]),
    ("ko", "2017년 4월 27일", ["2017-04-27"]),
]
LEFT_ALONE = [
    ("es", "Plácido Domingo cantó por la mañana en la Plaza 25 de Mayo, con 300 invitados; costó 2,5 euros."),
    ("es", "Asistieron 2000 personas, en 1500 casos con 12 perros."),
    ("fr", "La planète Mars et Mme Mai ; 12 personnes, 3 heures, un total de 2,5 millions."),
    ("de", "Guten Morgen! Am Morgen sprach Frau Mai, 40 Jahre alt, mit 25 Mark in der Tasche; Hannover 96 verlor 2:1."),
    ("it", "Via 25 Aprile 12, con 2000 euro e 12 persone."),
    ("pt", "Pela segunda vez, na terça parte dos casos, 12 pessoas."),
    ("nl", "'s Morgens en in de morgen zijn er 3 mensen, voor 2,5 euro."),
    ("ru", "Среда обитания 25 видов, в среднем 3 метра."),
    ("uk", "Середа обідньої перерви, 25 осіб."),
    ("ar", "25 شخصا و3 سيارات"),
    ("he", "הראשון והשני, 25 אנשים"),
    ("zh", "25人死亡，三个问题。"),
    ("ja", "日本の25人、火の用心。"),
    ("tr", "Pazarda 25 kişi vardı, 2,5 lira."),
    ("pl", "Środa Wielkopolska liczy 25 ulic."),
]


@pytest.mark.parametrize(("language", "text", "values"), READ)
def test_read(language: str, text: str, values: list[str]) -> None:
    timexes = temporal.tag(text, dct=DCT, language=language)
    assert [timex.value for timex in timexes] == values
    for timex in timexes:
        assert timex.rule == "dateparser"
        assert timex.text == text[timex.start : timex.end]
        assert "the basic reading of a language other than English" in timex.derivation[0].because


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_left_alone(language: str, text: str) -> None:
    assert temporal.tag(text, dct=DCT, language=language) == []


def test_the_words_that_are_read() -> None:
    text = "Il y a trois semaines, en mars, mardi prochain et le 9 décembre 1905."
    read = [timex.text for timex in temporal.tag(text, dct=DCT, language="fr")]
    assert read == ["Il y a trois semaines", "mars", "mardi prochain", "9 décembre 1905"]


def test_direction_is_said() -> None:
    (timex,) = temporal.tag("Le ministre est arrivé mercredi.", dct=DCT, language="fr")
    assert [step.rule for step in timex.derivation] == ["dateparser", "direction"]
    assert timex.derivation[1].rejected == (("2017-05-17", "lies after the article"),)
    assert timex.reference == "dct"


def test_without_a_date_what_is_full_is_read_and_the_rest_has_no_when() -> None:
    timexes = temporal.tag("El 27 de abril de 2017; el miércoles; ayer; la semana pasada.", dct=None, language="es")
    assert [timex.value for timex in timexes] == ["2017-04-27", "XXXX-WXX-3", "XXXX-XX-XX", "XXXX-WXX"]
    assert [timex.when is None for timex in timexes] == [False, True, True, True]


def test_the_order_of_figures_is_the_languages_else_the_callers() -> None:
    american = temporal.Conventions(date_order="mdy")
    assert temporal.tag("Firmado el 05/11/2017.", dct=DCT, language="es")[0].value == "2017-11-05"
    assert temporal.tag("Firmado el 05/11/2017.", dct=DCT, language="es", conventions=american)[0].value == "2017-05-11"


@pytest.mark.parametrize(
    ("code", "text"), [("pt-BR", "Ontem choveu."), ("zh-Hans", "昨天下雨"), ("no", "I går regnet det.")]
)
def test_codes_with_a_region_and_old_codes(code: str, text: str) -> None:
    assert [timex.value for timex in temporal.tag(text, dct=DCT, language=code)] == ["2017-05-10"]
    assert temporal.tag("Yesterday it rained.", dct=DCT, language="en-GB")[0].value == "2017-05-10"


@pytest.mark.parametrize("code", ["xx", "", "..", "Klingon"])
def test_no_such_language(code: str) -> None:
    with pytest.raises(ValueError, match="es, fr, de"):
        temporal.tag("Ayer", dct=DCT, language=code)


LANGUAGES = sorted([*EXTRAS, "sv", "ko", "th", "hi"])
PIECES = {
    language: sorted({*(known := words(language)).months, *known.weekdays, *known.relative}) for language in LANGUAGES
}
FILLERS = [
    "1",
    "31",
    "99",
    "2017",
    "1945",
    "de",
    "en",
    "in",
    "в",
    "ב",
    "في",
    "/",
    "-",
    ".",
    ",",
    "\n",
    "年",
    "月",
    "日",
]


@given(st.data(), st.sampled_from(LANGUAGES), st.none() | st.dates())
@settings(max_examples=300, deadline=None)
def test_any_text(data: st.DataObject, language: str, dct: date | None) -> None:
    pieces = st.lists(st.sampled_from(PIECES[language]) | st.sampled_from(FILLERS) | st.text(max_size=5), max_size=10)
    text = data.draw(st.builds(str.join, st.sampled_from([" ", "", ", "]), pieces))
    place = 0
    for timex in temporal.tag(text, dct=dct, language=language):
        assert place <= timex.start < timex.end <= len(text)
        assert timex.text == text[timex.start : timex.end] == timex.text.strip()
        assert is_value(timex.type, timex.value), timex.value
        assert timex.derivation[-1].result == timex.value
        place = timex.end


@pytest.mark.parametrize("piece", ["il y a ", "1 ", "12 de ", "en ", "9", "a" * 50])
def test_time_grows_with_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        began = time.process_time()
        temporal.tag(text, dct=DCT, language="es")
        return time.process_time() - began

    seconds(100)
    assert seconds(200_000) < 2
