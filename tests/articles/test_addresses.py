import pytest

from articles.addresses import canonical, host


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("HTTPS://Port.Example:443/a/?utm_source=x&id=3&fbclid=1#top", "https://port.example/a/?id=3"),
        (" https://port.example/a?b=2&a=1 ", "https://port.example/a?a=1&b=2"),
        ("http://localhost:8000/x", "http://localhost:8000/x"),
        ("", ""),
        ("port.example/a", ""),
        ("/a/b", ""),
        ("javascript:alert(1)", ""),
        ("ftp://port.example/a", ""),
        ("http://[::1", ""),
        ("https://port.example/a b", ""),
        ("https://port.example/" + "a" * 2000, ""),
    ],
)
def test_one_form(given: str, stored: str) -> None:
    assert canonical(given) == stored
    assert canonical(stored) == stored


def test_host() -> None:
    assert host("https://www.port.example/a") == "port.example"
    assert host("") == ""
