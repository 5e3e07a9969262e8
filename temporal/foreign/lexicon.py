"""What dateparser's tables of words leave out, by language: prepositions, numbers, case forms and relative phrases."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Extra:
    """Each a list of words, parted by "|". `in_month`, `in_year`: what stands before a bare month or year.

    `year`: what stands after the figures of one. `numbers`: from one on, "/" between the forms of one number.
    `last`, `next`: beside a weekday or month. `never`: no time by themselves. `unless`: the word after which
    "mañana" is a morning. `phrases`: relative ones, as "-1 week".
    """

    in_month: str = ""
    in_year: str = ""
    year: str = ""
    numbers: str = ""
    last: str = ""
    next: str = ""
    never: str = ""
    unless: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, str] = field(default_factory=dict)
    weekdays: dict[str, int] = field(default_factory=dict)
    months: dict[str, int] = field(default_factory=dict)
    alone: dict[str, int] = field(default_factory=dict)  # forms of months that say "in" themselves
    ago: dict[str, str] = field(default_factory=dict)  # "# weeks ago": the unit, "#" for the number
    capitals: bool = False  # months and weekdays are written with a capital


EXTRAS: dict[str, Extra] = {
    "es": Extra(
        in_month="en|desde|hasta|de|a|para|durante|desde el pasado|el pasado|el próximo",
        in_year="en|desde|hasta|en el año|el año|del año",
        numbers="un/una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce",
        last="pasado",
        next="próximo|que viene",
        unless={"mañana": "la|esta|una|cada|media|primera"},
        phrases={"el pasado mes": "-1 month", "la pasada semana": "-1 week", "pasado mañana": "1 day"}
        | {"la semana próxima": "1 week", "el mes próximo": "1 month", "el año próximo": "1 year"}
        | {"la semana que viene": "1 week", "el año que viene": "1 year", "el mes que viene": "1 month"},
    ),
    "fr": Extra(
        in_month="en|depuis|de|fin|début|courant|mi|mois de|dès|avant|jusqu'en|jusqu’en",
        in_year="en|depuis|dès|l'année|l’année|l'an|l’an|fin|début|jusqu'en|jusqu’en|avant|après",
        last="dernier",
        next="prochain",
        phrases={"l’année dernière": "-1 year", "l'an dernier": "-1 year", "l’an dernier": "-1 year"}
        | {"l’année prochaine": "1 year", "l'an prochain": "1 year", "l’an prochain": "1 year"}
        | {"aujourd’hui": "0 day"},
        numbers="un/une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze",
    ),
    "de": Extra(
        in_month="im|seit|bis|ab|anfang|mitte|ende|vom|zum|vergangenen|letzten|nächsten|kommenden",
        in_year="im jahr|im jahre|seit|bis|ab|anfang|mitte|ende|in",
        numbers="ein/einem/einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf",
        last="vergangenen|letzten|vorigen",
        next="kommenden|nächsten",
        phrases={"vergangene woche": "-1 week", "vorige woche": "-1 week", "kommende woche": "1 week"}
        | {"im vergangenen jahr": "-1 year", "im letzten jahr": "-1 year", "im kommenden jahr": "1 year"}
        | {"im vergangenen monat": "-1 month", "im letzten monat": "-1 month", "im kommenden monat": "1 month"},
        ago={"vor # monaten": "-month", "vor # tagen": "-day", "in # tagen": "day", "in # monaten": "month"},
        months={"jänner": 1, "feber": 2},
        weekdays={"sonnabend": 5},
        capitals=True,
    ),
    "it": Extra(
        in_month="a|ad|in|di|da|dal|fino a|entro|nel mese di|lo scorso|il prossimo",
        in_year="nel|dal|del|al|fino al|entro il|anno|dell'anno|dell’anno",
        numbers="un/una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici",
        last="scorso|scorsa",
        next="prossimo|prossima",
        phrases={"la settimana scorsa": "-1 week", "la scorsa settimana": "-1 week", "lo scorso mese": "-1 month"}
        | {"il mese scorso": "-1 month", "l'anno scorso": "-1 year", "l’anno scorso": "-1 year"}
        | {"lo scorso anno": "-1 year", "la prossima settimana": "1 week", "il prossimo mese": "1 month"}
        | {"il prossimo anno": "1 year", "quest’anno": "0 year", "l'altro ieri": "-2 day", "dopodomani": "2 day"},
    ),
    "pt": Extra(
        in_month="em|de|desde|até|no passado|no próximo",
        in_year="em|desde|até|no ano de|ano de",
        numbers="um/uma|dois/duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze",
        last="passado|passada|última",
        next="próximo|próxima|que vem",
        never="segunda|terça|quarta|quinta|sexta",
        phrases={"na semana passada": "-1 week", "no mês passado": "-1 month", "no ano passado": "-1 year"}
        | {"na próxima semana": "1 week", "no próximo mês": "1 month", "no próximo ano": "1 year"}
        | {"depois de amanhã": "2 day", "semana que vem": "1 week"},
    ),
    "nl": Extra(
        in_month="in|sinds|tot|eind|begin|half|medio|van|vanaf|afgelopen|komende",
        in_year="in|sinds|tot|vanaf|jaar|eind|begin",
        numbers="een/één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf",
        last="vorige|afgelopen",
        next="volgende|komende|aanstaande",
        unless={"morgen": "de|'s|’s|deze|goede|elke|iedere|die"},
        phrases={"afgelopen week": "-1 week", "komende week": "1 week", "afgelopen maand": "-1 month"}
        | {"afgelopen jaar": "-1 year", "komend jaar": "1 year", "komende maand": "1 month"},
    ),
    "ru": Extra(
        in_month="в|с|до|к|на|прошлого|этого",
        year="году|года|год|г.",
        numbers="один/одну|два/две|три|четыре|пять|шесть|семь|восемь|девять|десять",
        last="прошлый|прошлую|прошлое|прошлого",
        next="следующий|следующую|следующее|ближайший|ближайшую",
        never="среда",
        months={"январе": 1, "феврале": 2, "марте": 3, "апреле": 4, "мае": 5, "июне": 6, "июле": 7, "августе": 8}
        | {"сентябре": 9, "октябре": 10, "ноябре": 11, "декабре": 12},
        weekdays={"пятницу": 4, "субботу": 5},
        ago={"# недель назад": "-week", "# лет назад": "-year", "# дней назад": "-day", "# дня назад": "-day"}
        | {"# месяцев назад": "-month", "# месяца назад": "-month", "через # недель": "week", "через # лет": "year"},
        phrases={"неделю назад": "-1 week", "год назад": "-1 year", "месяц назад": "-1 month"}
        | {"через неделю": "1 week", "через месяц": "1 month", "через год": "1 year"},
    ),
    "uk": Extra(
        in_month="у|в|з|до|на",
        year="року|році|рік|р.",
        numbers="один/одну|два/дві|три|чотири|п'ять/п’ять|шість|сім|вісім|дев'ять/дев’ять|десять",
        last="минулий|минулу|минулої",
        next="наступний|наступну|наступної",
        never="середа",
        months={"січні": 1, "лютому": 2, "березні": 3, "квітні": 4, "травні": 5, "червні": 6, "липні": 7}
        | {"серпні": 8, "вересні": 9, "жовтні": 10, "листопаді": 11, "грудні": 12},
        ago={"# тижні тому": "-week", "# тижнів тому": "-week", "# років тому": "-year", "# роки тому": "-year"}
        | {"# днів тому": "-day", "# дні тому": "-day", "# місяців тому": "-month", "# місяці тому": "-month"},
        phrases={"тиждень тому": "-1 week", "рік тому": "-1 year", "місяць тому": "-1 month"}
        | {"через тиждень": "1 week", "через місяць": "1 month", "через рік": "1 year"},
    ),
    "ar": Extra(
        in_month="في|منذ|حتى|شهر|خلال",
        in_year="عام|سنة|العام|في عام|في سنة",
        last="الماضي",
        next="المقبل|القادم",
        never="الأحد|اليوم السابق",
        weekdays={"يوم الأحد": 6, "الثلاثاء": 1},
        phrases={"العام الماضي": "-1 year", "العام المقبل": "1 year", "الشهر المقبل": "1 month"}
        | {"الأسبوع المقبل": "1 week", "أول أمس": "-2 day", "غدا": "1 day", "هذا العام": "0 year"}
        | {"قبل أسبوع": "-1 week", "قبل شهر": "-1 month", "قبل عام": "-1 year"},
        numbers="واحد|اثنين|ثلاثة/ثلاث|أربعة/أربع|خمسة/خمس|ستة/ست|سبعة/سبع|ثمانية/ثماني|تسعة/تسع|عشرة/عشر",
        ago={"قبل # أيام": "-day", "منذ # أيام": "-day", "قبل # أشهر": "-month"},
    ),
    "he": Extra(
        in_month="בחודש|חודש|מאז|עד",
        in_year="בשנת|שנת|ב-|ב",
        numbers="אחד/אחת|שני/שתי/שניים|שלושה/שלוש|ארבעה/ארבע|חמישה/חמש|שישה/שש|שבעה/שבע|שמונה|תשעה/תשע|עשרה/עשר",
        last="שעבר|האחרון",
        next="הבא|הקרוב",
        alone={"בינואר": 1, "בפברואר": 2, "במרץ": 3, "במרס": 3, "באפריל": 4, "במאי": 5, "ביוני": 6, "ביולי": 7}
        | {"באוגוסט": 8, "בספטמבר": 9, "באוקטובר": 10, "בנובמבר": 11, "בדצמבר": 12},
        never="ראשון|שני|שלישי|רביעי|חמישי|שישי|השבוע|החודש",
        phrases={"בשבוע שעבר": "-1 week", "בחודש שעבר": "-1 month", "בשנה שעברה": "-1 year", "שלשום": "-2 day"}
        | {"בשבוע הבא": "1 week", "בחודש הבא": "1 month", "בשנה הבאה": "1 year", "מחרתיים": "2 day"}
        | {"לפני שבוע": "-1 week", "לפני שבועיים": "-2 week", "לפני שנה": "-1 year", "לפני שנתיים": "-2 year"}
        | {"לפני חודש": "-1 month", "לפני חודשיים": "-2 month"},
        ago={"לפני # שבועות": "-week", "לפני # ימים": "-day", "לפני # חודשים": "-month", "לפני # שנים": "-year"},
    ),
    "zh": Extra(
        numbers="一|二/两|三|四|五|六|七|八|九|十",
        ago={"#个星期前": "-week", "#星期前": "-week", "#周前": "-week", "#天前": "-day", "#个月前": "-month"}
        | {"#年前": "-year", "#天后": "day", "#周后": "week", "#个月后": "month", "#年后": "year"},
        phrases={"上星期": "-1 week", "下星期": "1 week", "这个月": "0 month", "前年": "-2 year", "昨日": "-1 day"}
        | {"今日": "0 day", "后年": "2 year"},
        last="上",
        next="下",
    ),
    "ja": Extra(
        numbers="一|二|三|四|五|六|七|八|九|十",
        ago={"#日前": "-day", "#週間前": "-week", "#か月前": "-month", "#ヶ月前": "-month", "#カ月前": "-month"}
        | {"#年前": "-year", "#年後": "year"},
        never="月|火|水|木|金|土|日",
        phrases={"おととい": "-2 day", "一昨年": "-2 year", "昨年": "-1 year"},
    ),
    "tr": Extra(
        year="yılında|yılı|yılının|yılına|yılından|senesinde",
        numbers="bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on",
        last="geçen|geçtiğimiz",
        next="gelecek|önümüzdeki",
        never="pazar|geçen gün|haftaya",
        weekdays={"pazar günü": 6},
        alone={"ocak ayında": 1, "şubat ayında": 2, "mart ayında": 3, "nisan ayında": 4, "mayıs ayında": 5}
        | {"haziran ayında": 6, "temmuz ayında": 7, "ağustos ayında": 8, "eylül ayında": 9, "ekim ayında": 10}
        | {"kasım ayında": 11, "aralık ayında": 12},
        phrases={"evvelsi gün": "-2 day", "geçtiğimiz hafta": "-1 week", "geçtiğimiz ay": "-1 month"},
        capitals=True,
    ),
    "pl": Extra(
        in_month="w|we|od|do|na",
        year="roku|rok|r.",
        numbers="jeden/jedną|dwa/dwie|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć",
        last="zeszły|zeszłą|ubiegły|ubiegłą",
        next="przyszły|przyszłą|najbliższy|najbliższą",
        months={"styczniu": 1, "lutym": 2, "marcu": 3, "kwietniu": 4, "maju": 5, "czerwcu": 6, "lipcu": 7}
        | {"sierpniu": 8, "wrześniu": 9, "październiku": 10, "listopadzie": 11, "grudniu": 12},
        weekdays={"środę": 2, "sobotę": 5, "niedzielę": 6},
        ago={"# tygodnie temu": "-week", "# tygodni temu": "-week", "# lata temu": "-year", "# lat temu": "-year"}
        | {"za # tygodnie": "week", "za # lata": "year", "za # miesiące": "month", "za # dni": "day"}
        | {"# dni temu": "-day", "# miesiące temu": "-month", "# miesięcy temu": "-month"},
        phrases={"tydzień temu": "-1 week", "rok temu": "-1 year", "miesiąc temu": "-1 month"}
        | {"w ubiegłym tygodniu": "-1 week", "w ubiegłym roku": "-1 year", "w ubiegłym miesiącu": "-1 month"}
        | {"przedwczoraj": "-2 day", "pojutrze": "2 day"},
        never="środa",
    ),
}
