"""How the work on one article grows with its length: `python -m benchmarks.long_articles [--json] [THOUSANDS…]`.

Prints, for articles of 10, 50, 100 and 200 thousand characters (or those given), the CPU seconds of this process for
storing and reading one, and for its page by Django's test client. The texts are the sample collection's paragraphs,
drawn at random with a fixed seed, so that a long one repeats itself more than news would. The database is a new one in
a folder that is removed; no server is needed.
"""

import argparse
import json
import os
import random
import tempfile
import time
from collections.abc import Callable
from datetime import date

from benchmarks.reading import sample_texts

THOUSANDS = (10, 50, 100, 200)
SEED = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("thousands", nargs="*", type=int, default=THOUSANDS)
    parser.add_argument("--json", action="store_true", help="one JSON object a length")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dateline-benchmark-") as folder:
        _prepare(folder)
        measure(1)  # warms the caches
        for thousands in options.thousands:
            figures = measure(thousands)
            if options.json:
                print(json.dumps(figures), flush=True)
            else:
                print("   ".join(f"{name} {figure:8,.2f}" for name, figure in figures.items()), flush=True)


def _prepare(folder: str) -> None:
    """An empty database in this folder. Django reads the environment once: nothing of it may be imported before."""
    os.environ |= {"DATELINE_DATA": folder, "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "timeline.settings"}
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def measure(thousands: int) -> dict[str, float]:
    from django.test import Client

    from articles import collections
    from articles.draft import Draft
    from articles.models import Article
    from articles.store import store
    from timeline import reading

    def store_and_read() -> None:
        article = store(Draft("", text, date(2017, 5, 11)), collections.named(f"long-{thousands}")).article
        made = reading.read(article.pk)
        assert made is not None
        assert not made.error, made.error
        read.append(article)

    def page() -> None:
        response = Client(headers={"host": "localhost"}).get(f"/articles/{read[0].pk}/")
        assert response.status_code == 200, response.status_code

    text = long_text(thousands * 1000)
    read: list[Article] = []
    return {
        "thousand characters": float(thousands),
        "store and read, s": cpu(store_and_read),
        "mentions": float(read[0].mentions.count()),
        "page, s": cpu(page),
    }


def long_text(length: int) -> str:
    paragraphs = [paragraph for text in sample_texts() for paragraph in text.split("\n\n")]
    chance = random.Random(SEED)
    drawn: list[str] = []
    while sum(map(len, drawn)) < length:
        drawn += chance.sample(paragraphs, len(paragraphs))
    return "\n\n".join(drawn)[:length]


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
