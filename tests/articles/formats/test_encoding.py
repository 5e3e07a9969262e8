"""Bytes of any common encoding, declared or not, give their letters; what is no text gives none."""

import pytest

from articles import formats
from articles.draft import Draft, Refusal
from articles.formats.encoding import decode

WESTERN = "“Il n’a pas été là”, said the mayor of Malmö. It cost £3 — naïve."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_western_letters(encoding: str) -> None:
    assert decode(WESTERN.encode(encoding)) == WESTERN


def test_a_short_text_is_not_guessed_at() -> None:
    assert decode("Café".encode("cp1252")) == "Café"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Президент встретился с министром в Сочи. Они говорили два часа.", "cp1251"),
        ("市長は木曜日に会談した。大臣と電話で話したという。", "shift_jis"),
    ],
)
def test_other_scripts_are_guessed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_what_a_page_declares() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Žalud spadl v úterý.</p></body></html>'
    assert "Žalud spadl v úterý." in (decode(page.encode("iso-8859-2")) or "")
    wrong = '<html><head><meta charset="no-such"></head><body><p>Sådan.</p></body></html>'
    assert "Sådan." in (decode(wrong.encode("cp1252")) or "")
    latin = '<html><head><meta charset="iso-8859-1"></head><body><p>“Oui”</p></body></html>'
    assert "“Oui”" in (decode(latin.encode("cp1252")) or "")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe\x00", bytes(range(256)) * 4])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    (found,) = formats.drafts(data, "text/plain", "picture.txt")
    assert str(found) == "picture.txt is no text in any encoding that is known. Save it as UTF-8."


def test_a_file_in_cp1252_becomes_a_draft() -> None:
    (found,) = formats.drafts(f"Date: 2017-05-11\r\n\r\n{WESTERN}".encode("cp1252"), "text/plain", "a.txt")
    assert isinstance(found, Draft)
    assert found.text == WESTERN


def test_an_unknown_type_is_refused() -> None:
    (found,) = formats.drafts(b"%PDF", "application/pdf", "a.pdf")
    assert isinstance(found, Refusal)
    assert str(found).startswith("a.pdf is of a type that can't be read (application/pdf). Readable: plain text (.txt")


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"\xef\xbb\xbf <!DOCTYPE html><p>", "text/html"),
        (b'\n{"title": "x"}', "application/jsonl"),
        (b"Title: x", "text/plain"),
        (b"", "text/plain"),
    ],
)
def test_how_bytes_begin_tells_their_format(data: bytes, media_type: str) -> None:
    assert formats.sniff(data) == media_type


NONSENSE = ["", " \n", "\x00", "<", "<html>", "---", "---\n---", "{", "[" * 5000, "# ", "&#0;", "<p>" * 300, "\ud7ff"]


@pytest.mark.parametrize("format", formats.FORMATS, ids=lambda format: format.title)
def test_no_format_fails_on_nonsense(format: formats.Format) -> None:
    for text in NONSENSE:
        for found in formats.drafts(text.encode(), format.media_types[0], "nonsense"):
            assert isinstance(found, Draft | Refusal)
