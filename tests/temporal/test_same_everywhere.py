"""The same text and date give the same expressions: in any process, zone, locale and year; and derivations replay."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from datetime import date, timedelta

import pytest

import temporal
from temporal import Step
from temporal.formats.export import jsonl

DCT = date(2017, 5, 11)
ENGLISH = (
    "LONDON, 10 May (Wire) - The envoy arrived on Wednesday at 9 p.m. and will leave next month. Last spring, about "
    "three weeks before Easter, they met twice a week; on 05/06/07 it was over. In October he left, "
    "the following day came back."
)
SPANISH = "El ministro llegó el miércoles. La semana pasada habló en Lima, y el 3 de marzo de 2016 en Quito."
# The clock says another year, or fails whoever asks it.
AWAY = """
import datetime, sys, time, locale
real = datetime.datetime
class Kind(type(real)):
    def __instancecheck__(cls, other): return isinstance(other, real)
class Wrong(real, metaclass=Kind):
    @classmethod
    def now(cls, tz=None): return real(1999, 12, 31, 23, 59, tzinfo=tz)
    today = utcnow = now
datetime.datetime = Wrong
time.time = lambda: 946684740.0
text, language = sys.argv[1:]
try: locale.setlocale(locale.LC_ALL, "")
except locale.Error: pass
import temporal
from temporal.formats.export import jsonl
sys.stdout.reconfigure(encoding="utf-8")
print(jsonl(text, temporal.tag(text, dct=datetime.date(2017, 5, 11), language=language), None), end="")
"""


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (SPANISH, "es")])
@pytest.mark.parametrize(
    "machine",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8"},
        {"PYTHONHASHSEED": "7", "TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "de_DE"},
    ],
)
def test_another_process_reads_the_same(text: str, language: str, machine: dict[str, str]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", AWAY, text, language],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env=os.environ | machine,
    )
    here = jsonl(text, temporal.tag(text, dct=DCT, language=language), DCT)
    assert run.stdout == here
    assert here


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_derivation_replays_even_from_json(language: str) -> None:
    text = ENGLISH if language == "en" else SPANISH
    timexes = temporal.tag(text, dct=DCT, language=language)
    assert timexes
    for timex in timexes:
        stored = json.loads(json.dumps([asdict(step) for step in timex.derivation]))
        steps = [Step(**data) for data in stored]
        assert temporal.replay(steps, text, dct=DCT, language=language) == timex


def test_a_derivation_of_another_text_date_or_rule_does_not_replay() -> None:
    text = "The envoy arrived on Wednesday."
    (timex,) = temporal.tag(text, dct=DCT)
    assert temporal.replay(timex.derivation, text, dct=DCT + timedelta(days=7)) is None
    assert temporal.replay(timex.derivation, "The envoy will arrive on Wednesday.", dct=DCT) is None
    other = [replace(timex.derivation[0], rule="another"), *timex.derivation[1:]]
    assert temporal.replay(other, text, dct=DCT) is None
    assert temporal.replay([], text, dct=DCT) is None
