"""From bytes to text: byte order mark, UTF-8, what the bytes declare, and at last a guess."""

import codecs
import re

from charset_normalizer import from_bytes

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,40})""")
# What pages declare and what they mean by it; one that declares UTF-16 in ASCII letters is not in UTF-16.
AS_THE_WEB_READS_IT = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "utf-16": "utf-8"}
# In Western languages few letters are beyond ASCII. There the guess is the one that the web's standard makes;
# a statistical one goes wrong on short texts. In other scripts nearly every letter is, and statistics are sure.
WESTERN_SHARE, FEW = 0.15, 4


def decode(data: bytes) -> str | None:
    """The text of `data`; None where it is no text."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\0" in data:  # UTF-16 without its mark, or no text at all
        return _guess(data)
    for encoding in ("utf-8", _declared(data)):
        if encoding and (text := _strictly(data, encoding)) is not None:
            return text
    beyond_ascii = sum(byte > 127 for byte in data)
    western = _strictly(data, "cp1252") if beyond_ascii <= max(FEW, WESTERN_SHARE * len(data)) else None
    return western or _guess(data)


def _declared(data: bytes) -> str:
    found = DECLARED.search(data[:2000])
    name = found[1].decode("ascii").lower() if found else ""
    return AS_THE_WEB_READS_IT.get(name, name)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):  # LookupError: a declared encoding that nobody knows
        return None


def _guess(data: bytes) -> str | None:
    best = from_bytes(data).best()
    return str(best) if best else None
