"""The sample collection: invented articles that take the same way in as any others."""

import json
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError

from articles import collections
from articles.ingest import Tally, ingest
from articles.models import Collection, Visibility
from articles.sources import Sources, Thing

FOLDER = Path(__file__).parent / "samples"


def load() -> Tally:
    """Store the sample's articles. Doing it again changes nothing, and brings back what was removed."""
    manifest = _manifest()
    collection = _collection(manifest)
    tally = Tally()
    for file in manifest["files"]:
        path = FOLDER / file["path"]
        defaults = collections.defaults_of(collection, outlet=file.get("outlet", ""))
        for _thing in ingest(Sources([Thing(path.name, file["media_type"], path)]), collection, defaults, tally):
            pass
    return tally


def stored() -> Collection | None:
    """The sample's collection, where it is loaded."""
    return Collection.objects.filter(name=_manifest()["collection"], invented=True).first()


def wanted() -> bool:
    """Whether a start should load it: whoever removed it to work on articles of their own does not get it back."""
    return stored() is not None or not Collection.objects.exists()


def remove() -> int:
    """Remove the sample and all that came from it; returns how many articles went."""
    collection = stored()
    return collections.remove(collection) if collection else 0


def _collection(manifest: dict[str, Any]) -> Collection:
    about = {"title": manifest["title"], "introduction": manifest["introduction"], "visibility": Visibility.PUBLIC}
    collection, _ = Collection.objects.get_or_create(name=manifest["collection"], defaults=about | {"invented": True})
    if not collection.invented:
        raise ValidationError(
            f"A collection of your own is named “{collection.name}”. Rename it, then load the sample."
        )
    return collection


def _manifest() -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    return manifest
