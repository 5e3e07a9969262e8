"""JSON Feed 1.1 for Django's syndication framework. https://www.jsonfeed.org/version/1.1/"""

import json
from typing import Any

from django.utils.feedgenerator import SyndicationFeed

VERSION = "https://jsonfeed.org/version/1.1"


class JSONFeed(SyndicationFeed):
    """Writes a feed as JSON. Extra arguments of `add_item` go into the item as they are, under their own names."""

    content_type = "application/feed+json; charset=utf-8"

    def write(self, outfile: Any, encoding: str | None) -> None:
        feed = {
            "version": VERSION,
            "title": self.feed["title"],
            "home_page_url": self.feed["link"],
            "feed_url": self.feed["feed_url"],
            "description": self.feed["description"],
            "language": self.feed["language"],
            "next_url": self.feed.get("next_url"),
            "items": [self._item(item) for item in self.items],
        }
        outfile.write(json.dumps(_filled(feed), ensure_ascii=False).encode(encoding or "utf-8"))

    def _item(self, item: dict[str, Any]) -> dict[str, Any]:
        shown = {
            "id": item["unique_id"],
            "url": item["link"],
            "title": item["title"],
            "content_html": item["description"],
            "content_text": item["content_text"],
            "summary": item["summary"],
            "date_published": item["pubdate"].isoformat(),
            "date_modified": item["updateddate"].isoformat(),
            "authors": [{"name": name} for name in item["outlets"]],
            "tags": list(item["categories"]),
            **{name: value for name, value in item.items() if name.startswith("_")},
        }
        return _filled(shown)


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty: an absent key says the same and is valid everywhere."""
    return {name: value for name, value in fields.items() if value or name == "items"}
