"""Each file in golden/ gives the drafts and refusals of the .json beside it."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from articles import formats
from articles.draft import Draft, Refusal

GOLDEN = Path(__file__).parent / "golden"
INPUTS = sorted(path for path in GOLDEN.iterdir() if path.suffix != ".json")


def shown(found: Draft | Refusal) -> Any:
    if isinstance(found, Refusal):
        return str(found)
    return asdict(found) | {"date": str(found.date), "time": str(found.time) if found.time else None}


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_a_file_gives_what_stands_beside_it(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = formats.drafts(path.read_bytes(), formats.media_type_of(path.name), path.name)
    assert json.loads(json.dumps([shown(each) for each in found])) == expected


def test_every_format_has_a_golden_file() -> None:
    assert {formats.media_type_of(path.name) for path in INPUTS} == {f.media_types[0] for f in formats.FORMATS}
