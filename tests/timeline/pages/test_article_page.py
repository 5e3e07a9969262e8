"""One article: its text with every time expression marked, and what it tells."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.draft import Draft
from articles.models import Article, Collection
from articles.store import store
from tests.timeline.pages import cast
from tests.timeline.pages.html import PageSeen, see
from timeline import reading
from timeline.models import Reading


def article_page(client: Client, article: Article) -> PageSeen:
    return see(client, f"/articles/{article.pk}/")


def test_every_time_expression_is_marked_and_linked_to_what_it_became(client: Client, town: cast.Town) -> None:
    links = article_page(client, town.courier).links("text")
    assert links["Wednesday"] == f"/events/{town.vote.pk}/"
    assert links["1 June"] == f"/events/{town.resignation.pk}/"
    assert links["Last month"] == "#x2", "it dates no event by itself, so it leads to its entry"


def test_what_has_no_day_in_the_calendar_is_marked_as_vague(client: Client, town: cast.Town) -> None:
    page = article_page(client, town.courier)
    assert "few years" in " ".join(page.parts("vague"))
    assert "Wednesday" in page.parts("resolved")


def test_expressions_are_listed_with_value_and_reason(client: Client, town: cast.Town) -> None:
    page = article_page(client, town.courier)
    wednesday = page.words("x1")
    for words in ("Wednesday", "8 May 2019", "DATE 2019-05-08", "the article’s date", town.vote.title):
        assert words in wednesday
    assert len(set(page.ids)) == len(page.ids)


def test_events_stand_beside_their_sentence(client: Client, town: cast.Town) -> None:
    page = article_page(client, town.courier)
    told = town.vote.mentions.get(article=town.courier)
    assert town.vote.title in page.words(f"s{told.sentence_start}")
    assert list(page.links("told")) == [
        event.title for event in (town.vote, town.inspection, town.resignation, town.standstill, town.leak)
    ]


def test_an_event_told_twice_is_noted_once_and_linked_at_both_places(client: Client, town: cast.Town) -> None:
    again = cast.tell(town.vote, town.courier, "It has been a wet", "", None)
    page = article_page(client, town.courier)
    assert " ".join(page.parts("note")).count(town.vote.title) == 1
    assert page.has_id(f"s{again.sentence_start}")


def test_a_hidden_event_is_not_named(client: Client, town: cast.Town) -> None:
    town.vote.hidden = True
    town.vote.save()
    assert town.vote.title not in article_page(client, town.courier).words()


def test_the_text_is_shown_as_it_stands(client: Client, town: cast.Town) -> None:
    assert "<script>alert('dam')</script>" in article_page(client, town.gazette).words()


def test_the_date_is_shown_with_its_witnesses(client: Client, town: cast.Town) -> None:
    town.courier.dated = [
        {"source": "metadata", "value": "2019-05-09", "said": "article:published_time: 2019-05-09"},
        {"source": "address", "value": "", "said": "2019"},
    ]
    town.courier.save()
    witnesses = article_page(client, town.courier).parts("witnesses")[0]
    assert "Thursday 9 May 2019, by the page’s metadata" in witnesses
    assert "its web address: names no day" in witnesses


def test_a_date_line_that_won_is_told(client: Client, town: cast.Town) -> None:
    Reading.objects.filter(article=town.courier).update(dct=date(2019, 5, 2))
    witnesses = article_page(client, town.courier).parts("witnesses")[0]
    assert "read as of Thursday 2 May 2019, the day that its own date line gives" in witnesses


def test_an_unread_article_says_so_and_asks_again(client: Client, town: cast.Town) -> None:
    Reading.objects.filter(article=town.courier).delete()
    page = article_page(client, town.courier)
    assert "is being read" in page.words()
    assert 'http-equiv="refresh"' in page.response.content.decode()
    assert not page.parts("note")
    again = article_page(client, town.gazette).response.content.decode()
    assert "refresh" not in again


def test_an_article_that_could_not_be_read_says_why(client: Client, town: cast.Town) -> None:
    Reading.objects.filter(article=town.courier).update(error="ValueError: this text bites")
    assert "could not be read: ValueError: this text bites" in article_page(client, town.courier).words()


def test_an_article_in_a_language_that_is_not_read_is_shown_all_the_same(client: Client, town: cast.Town) -> None:
    town.courier.language = "la"
    town.courier.save()
    assert article_page(client, town.courier).response.status_code == 200


def test_queries_stay_flat(
    signed_in: Client, town: cast.Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for address in (f"/articles/{town.courier.pk}/", "/articles/"):
        with django_assert_max_num_queries(12):
            see(signed_in, address)


@pytest.mark.django_db
def test_a_very_long_article_is_shown_in_parts_and_links_land_in_the_right_one(client: Client) -> None:
    text = "\n\n".join(f"Clara Voss opened pier {n} on {1 + n % 28} May {1990 + n // 28}." for n in range(1500))
    of = Collection.objects.create(name="piers", title="Piers")
    long = store(Draft("", text, date(2035, 9, 9), outlet="Port News"), of).article
    reading.read(long.pk)
    first, second = see(client, f"/articles/{long.pk}/"), see(client, f"/articles/{long.pk}/?part=2")
    assert "Part 1 of 2" in first.words()
    assert "Part 2 of 2" in second.words()
    assert not set(first.ids) & {i for i in second.ids if i[0] in "scx" and i[1:].isdigit()}
    last = long.mentions.order_by("sentence_start").last()
    assert last is not None
    assert f"s{last.sentence_start}" in second.ids
    links = see(client, f"/events/{last.event_id}/").links().values()
    link = next(to for to in links if f"#s{last.sentence_start}" in to)
    landed = see(client, link.partition("#")[0])
    assert f"s{last.sentence_start}" in landed.ids
