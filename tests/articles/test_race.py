"""Several processes store the same articles into one SQLite file at the same moment: each article is there once."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

PROCESSES, ARTICLES = 3, 15
SET_UP = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from articles import collections
collections.named("race")
"""
STORE = f"""
import datetime, sys
import django
django.setup()
from articles.draft import Draft
from articles.models import Collection
from articles.store import store
collection = Collection.objects.get(name="race")
print("ready", flush=True)
sys.stdin.readline()
for number in range({ARTICLES}):
    text = f"Ship {{number}} sailed on Monday."
    draft = Draft(title="", text=text, date=datetime.date(2019, 6, 5), outlet=f"Paper {{number}}")
    print(number, store(draft, collection).outcome)
"""


def python(code: str, env: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code], env=env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def test_each_article_is_stored_once(tmp_path: Path) -> None:
    given = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    env = given | {"DATELINE_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "timeline.settings"}
    with python(SET_UP, env) as set_up:
        set_up.communicate(timeout=60)
    assert set_up.returncode == 0
    runs = [python(STORE, env) for _ in range(PROCESSES)]
    for run in runs:
        assert run.stdout
        assert run.stdout.readline() == "ready\n"
    for run in runs:
        assert run.stdin
        run.stdin.write("go\n")
        run.stdin.flush()
    outcomes = Counter(line for run in runs for line in run.communicate(timeout=60)[0].splitlines())
    assert [run.returncode for run in runs] == [0] * PROCESSES
    for number in range(ARTICLES):
        assert outcomes[f"{number} stored"] == 1
        assert outcomes[f"{number} unchanged"] == PROCESSES - 1
