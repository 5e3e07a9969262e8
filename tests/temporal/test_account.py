"""Which year a month has in an account: what is told around it decides, not the article's date."""

from datetime import date

import pytest

import temporal

WRITTEN = date(2011, 1, 5)

HARBOUR = """The harbour of Saltmere was begun in April 1871. In June the first caissons sank, and by September the
contractors were bankrupt. A second company, planned for 1880, took over in November.

By March the mole stood a mile out. It was opened on 4 May 1873. On 2 June a storm took the lamp."""


def values(text: str, dct: date | None = WRITTEN, style: str = "narrative") -> list[str]:
    return [timex.value for timex in temporal.tag(text, dct=dct, style=style)]


def test_an_account_goes_forward_and_passes_over_an_aside() -> None:
    told = ["1871-04", "1871-06", "1871-09", "1880", "1871-11", "1872-03", "1873-05-04", "1873-06-02"]
    assert values(HARBOUR) == values(HARBOUR, dct=None) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In June the walls fell. On 5 July 1652 the town gave itself up.", ["1652-06", "1652-07-05"]),
        ("The war of 1652 began in May. In November the fleet was laid up.", ["1652", "1652-05", "1652-11"]),
        ("It froze from December 1683. In January a fair stood on the ice.", ["1683-12", "1684-01"]),
        ("The siege (26 June – 4 August 1652) failed.", ["1652-06-26", "1652-08-04"]),
        ("The frost (28 December – 6 February 1684) was long.", ["1683-12-28", "1684-02-06"]),
        ("They sailed in May 1702. The papers had been signed in March.", ["1702-05", "1702-03"]),
        ("The mill burned on 3 May 1804. Its plans, drawn in 1799, were lost. In July it rose again.",
         ["1804-05-03", "1799", "1804-07"]),
    ],
)  # fmt: skip
def test_what_is_told_around_it_decides(text: str, told: list[str]) -> None:
    assert values(text) == values(text, dct=None) == told


def test_the_derivation_says_what_was_told_before_and_after() -> None:
    june = temporal.tag(HARBOUR, dct=WRITTEN, style="narrative")[1]
    decision = june.derivation[-1]
    assert (decision.rule, decision.reference) == ("direction", "1871-04")
    assert "April 1871" in decision.because
    assert "September 1871" in decision.because
    assert [value for value, _ in decision.rejected] == ["1870-06", "1872-06"]
    assert june.reference == "1871-04"


def test_past_years_and_no_word_of_today_make_a_history() -> None:
    years = "The abbey was founded in 1132, burned in 1290, rebuilt in 1302, robbed in 1381 and sold in 1539. "
    assert values(years + "In October its bells were melted.", style="auto")[-1] == "1539-10"
    news = (
        years.replace(".", ", the abbot said on Monday.") + "It opens again next week. In October pilgrims will come."
    )
    assert values(news, style="auto")[-1] == "2011-10"


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("By the end of the month they had gone.", "1702-03"),
        ("At the year's end they came back.", "1702"),
        ("Another grief of this year was the flood.", "1702"),
        ("By the end of the decade it stood again.", "170"),
        ("The keeper said: “We mended it two years ago.”", "1700"),
        ("Today it is a museum.", "PRESENT_REF"),
        ("During this time the lamp was dark.", "1702-03-03"),
        ("A few weeks later a new lamp was lit.", "FUTURE_REF"),
        ("The work of the 20th was lost.", "1702-03-20"),
    ],
)
def test_what_an_account_leans_on_is_what_it_tells_of(said: str, value: str) -> None:
    storm = "Begun in 1641, finished in 1652, the mole was mended in 1660 and 1688. It broke on 3 March 1702. "
    assert values(storm + said, style="auto")[-1] == value


def test_words_that_only_order_an_account_are_no_times() -> None:
    assert values("On 3 March 1702 it broke. It was soon mended by those who had previously built it.") == [
        "1702-03-03"
    ]


@pytest.mark.parametrize(
    "text", ["In 9999 it was May. On 29 February it was not.", "In 1 BC they met. By Easter, by Ramadan."]
)
def test_where_the_calendar_ends_nothing_is_raised(text: str) -> None:
    temporal.tag(text, dct=None)
    temporal.tag(text, dct=date(9999, 12, 31), style="narrative")


def test_a_chronicle_steps_on_from_century_to_century() -> None:
    text = (
        "It was begun in 1132. On 4 June 1290 it burned. In July rain fell in. On 2 May 1381 it was robbed; by August,"
    )
    assert values(text) == ["1132", "1290-06-04", "1290-07", "1381-05-02", "1381-08"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 9 March 1797 they marched. Their Spring Offensive failed.", ["1797-03-09", "1797-SP"]),
        ("In November 1797 they went into winter quarters.", ["1797-11", "1797-WI"]),
        ("On 9 March 1797 they sprang up. Many were to fall; a spring was near.", ["1797-03-09"]),
        ("On 9 March 1797 they marched, at night.", ["1797-03-09", "XXXX-XX-XXTNI"]),
    ],
)
def test_seasons_and_nights_of_an_account(text: str, told: list[str]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 264 BC they crossed the strait. In 241 the fleet was sunk.", ["BC0264", "BC0241"]),
        ("On 8 June 793 the abbey burned. In 802 it burned again, and 806 people fled.", ["0793-06-08", "0802"]),
        ("On 8 June 1793 the abbey burned. In 802 houses nobody was left.", ["1793-06-08"]),
        ("The spring of 268 BC was dry.", ["BC0268-SP"]),
    ],
)
def test_early_years(text: str, told: list[str]) -> None:
    assert values(text) == told


FORD = "The column forded the Ilse at dawn on 9 June 1913. "


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("The next morning it lay in mist.", "1913-06-10TMO"),
        ("The mill was taken on the 14th.", "1913-06-14"),
        ("It was held until early October.", "1913-10"),
        ("They reached Torn on Thursday.", "1913-06-12"),
        ("A bridge was begun that November.", "1913-11"),
        ("A stone was raised forty years later.", "1953"),
        ("A fair is held every year on 9 June.", "XXXX-06-09"),
    ],
)
def test_a_date_of_decades_ago_makes_even_a_short_text_a_history(said: str, value: str) -> None:
    assert values(FORD + said, style="auto")[-1] == value


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("He died on 3 January.", "2011-01-03"),
        ("The mayor said a stone would be raised in March.", "2011-03"),
        ("The bridge, closed in 2009, was mended in October.", "2010-10"),
        ("Yesterday the ford was closed until March.", "2011-03"),
    ],
)
def test_a_date_of_decades_ago_makes_no_history_of_news(said: str, value: str) -> None:
    news = "Arne Holt, born on 9 June 1913, was mayor for a year. The council announced a day of mourning. "
    assert values(news + said, style="auto")[-1] == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Begun in 1729, it stood unfinished until the turn of the century.", ["1729", "1800"]),
        ("By 1804 he was rich. At the turn of the century he had been a clerk.", ["1804", "1800"]),
        ("It sank in 1848. In 1998, 150 years on, it was raised.", ["1848", "1998", "1998"]),
        ("It began in late 1884, but more than nine months later nothing was done.", ["1884", "1885"]),
        ("It began in early 1884, and three months later it was done.", ["1884", "1884"]),
    ],
)
def test_centuries_and_lengths_are_counted_from_what_is_told(text: str, told: list[str]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was waged between 1579 and 1582. On 4 May the ships met.", ["1579", "1582", "1579-05-04"]),
        ("It was built from 1579 to 1582. In May a wall fell.", ["1579", "1582", "1579-05"]),
        ("In October 1607 he sailed. The following January he landed. He left on 2 November and was home in June 1609.",
         ["1607-10", "1608-01", "1608-11-02", "1609-06"]),
    ],
)  # fmt: skip
def test_an_account_goes_on_from_the_beginning_of_a_range_and_from_a_step(text: str, told: list[str]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They came on November 4 and shut the mill. It stayed shut until the 28th.", ["2010-11-04", "2010-11-28"]),
        ("They met on November 4. They will meet again on the 28th.", ["2010-11-04", "2011-01-28"]),
        ("The boat sank on 3 August 2009. Two of the crew died overnight and one the following week.",
         ["2009-08-03", "2009-08-03TNI", "2009-W33"]),
        ("The boat sank on 3 January. Two of the crew died overnight.", ["2011-01-03", "2011-01-04TNI"]),
    ],
)  # fmt: skip
def test_news_that_tells_of_long_ago_goes_on_from_there(text: str, told: list[str]) -> None:
    assert values(text, style="news") == told
