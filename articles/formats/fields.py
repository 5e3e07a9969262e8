"""The names under which articles give their title, date and so on: in headers, front matter and JSON."""

from articles.draft import Raw, Said

FIELDS = {
    "title": ("title", "headline", "heading", "head"),
    "text": ("text", "body", "content", "article", "full_text", "fulltext", "article_text", "maintext"),
    "outlet": ("outlet", "source", "publisher", "newspaper", "publication", "site_name", "site", "source_name"),
    "url": ("url", "link", "canonical_url", "address", "web_url", "permalink", "source_url"),
    "language": ("language", "lang", "inlanguage"),
    "wire": ("wire", "agency", "credit", "news_agency"),
}
# In the order in which they are believed.
DATES = (
    "date",
    "published",
    "datepublished",
    "date_published",
    "published_at",
    "publishedat",
    "publication_date",
    "publish_date",
    "pub_date",
    "pubdate",
    "date_publish",
    "dateline",
    "dct",
)
FIELD_OF = {name: field for field, names in FIELDS.items() for name in names}


def known(label: str) -> str:
    """The name of a label as the tables have it; "" where they don't. "Published at" is "published_at"."""
    name = label.strip().lower().replace(" ", "_").replace("-", "_")
    return name if name in FIELD_OF or name in DATES else ""


def fill(raw: Raw, label: str, value: str, source: str) -> None:
    """Put a value where its label belongs. The first of a field counts; every date is a witness."""
    name, value = known(label), value.strip()
    if not value:
        return
    if name in DATES:
        raw.dates.append(Said(source, label.strip(), value))
        raw.dates.sort(key=lambda said: DATES.index(known(said.label)))
    elif (field := FIELD_OF.get(name)) and not getattr(raw, field):
        setattr(raw, field, value)
