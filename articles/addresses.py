"""Web addresses in one form, so that the same article is known again by its address."""

from urllib.parse import urlsplit

from courlan import is_valid_url, normalize_url

LONGEST = 2000


def canonical(url: str) -> str:
    """The address without tracking parameters and fragment; "" where `url` is no full http(s) address."""
    url = url.strip()
    try:
        if any(c.isspace() for c in url) or not is_valid_url(url):
            return ""
        plain: str = normalize_url(urlsplit(url)._replace(fragment=""))
    except ValueError:
        return ""
    return plain if plain.startswith(("http://", "https://")) and len(plain) <= LONGEST else ""


def host(url: str) -> str:
    """The host name of an address, as a reader would say it: without www."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
