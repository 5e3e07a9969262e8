"""The arrows between the parts point one way, and the pure parts stay pure: read from the source by `ast`."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
PARTS = ("temporal", "narrative", "articles", "timeline")
# What each part may import of the others.
ARROWS = {
    "temporal": set(),
    "narrative": {"temporal"},
    "articles": {"temporal"},
    "timeline": {"temporal", "narrative", "articles"},
}
# What each room of `temporal` may import of the other rooms.
ROOMS = {
    "calendar": set(),
    "grammar": {"calendar"},
    "context": {"calendar", "grammar"},
    "composition": {"calendar", "grammar", "context"},
    "rules": {"calendar", "grammar", "context"},
    "foreign": {"calendar", "grammar", "context"},
    "formats": {"calendar"},
}
# The same of `narrative.extraction`, from the bottom up; what lies beside its rooms may import any.
EXTRACTION = {
    "lexicon": set(),
    "text": {"lexicon"},
    "grammar": {"lexicon", "text"},
    "names": {"lexicon", "text"},
    "happenings": {"lexicon", "text", "grammar", "names"},
    "dating": {"lexicon", "text", "grammar", "happenings"},
    "links": {"lexicon", "text", "grammar", "happenings", "dating"},
    "telling": {"lexicon", "text", "grammar", "names", "happenings", "dating", "links"},
}
PURE = ("temporal", "narrative")
# Frameworks, brokers and the network have no place in a pure part; neither has what reads a clock or the environment.
IMPURE = {
    *("django", "rest_framework", "celery", "kombu", "redis", "environ"),
    *("socket", "ssl", "http", "urllib.request", "requests", "urllib3", "asyncio"),
    *("time", "os.environ", "subprocess", "threading", "multiprocessing"),
}
CLOCKS = {"now", "today", "utcnow", "localtime", "localdate"}
PLUMBING = {"timeline.settings", "timeline.urls", "timeline.celery", "timeline.wsgi", "timeline.asgi"}
MAY_IMPORT_PLUMBING = {"timeline/__init__.py", "timeline/celery.py", "timeline/wsgi.py"}
ONE_TEXT = "narrative/extraction"
MANY_TEXTS = ("narrative.matching", "narrative.agreement", "narrative.summary")


def sources(folder: str) -> list[Path]:
    return sorted((PROJECT / folder).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """The absolute names of all that a file imports, wherever in it: `a.b` and `a.b.c` for `from a.b import c`."""
    package = path.relative_to(PROJECT).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*parents, *([node.module] if node.module else [])])
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def within(name: str, packages: set[str] | tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def of_part(part: str) -> list[tuple[Path, str]]:
    found = [(path.relative_to(PROJECT), name) for path in sources(part) for name in imported(path)]
    assert found, f"{part} was not found"
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_arrows_inside_temporal_point_one_way(room: str) -> None:
    others = {f"temporal.{other}" for other in set(ROOMS) - ROOMS[room] - {room}}
    found = {(str(path), name) for path, name in of_part(f"temporal/{room}") if within(name, others)}
    assert not found


@pytest.mark.parametrize("room", EXTRACTION)
def test_arrows_inside_extraction_point_one_way(room: str) -> None:
    others = {f"narrative.extraction.{other}" for other in set(EXTRACTION) - EXTRACTION[room] - {room}}
    others |= {f"narrative.extraction.{above}" for above in ("reader", "redating")}
    found = {(str(path), name) for path, name in of_part(f"narrative/extraction/{room}") if within(name, others)}
    assert not found


@pytest.mark.parametrize("part", PARTS)
def test_arrows_point_one_way(part: str) -> None:
    against = {other for other in PARTS if other != part} - ARROWS[part]
    assert [f"{path}: {name}" for path, name in of_part(part) if within(name, tuple(against))] == []


@pytest.mark.parametrize("part", PURE)
def test_pure_parts_import_nothing_impure(part: str) -> None:
    assert [f"{path}: {name}" for path, name in of_part(part) if within(name, IMPURE)] == []


@pytest.mark.parametrize("part", PURE)
def test_pure_parts_read_no_clock(part: str) -> None:
    """The article's date is always an argument."""
    read = [
        f"{path.relative_to(PROJECT)}:{node.lineno}: {node.func.attr}()"
        for path in sources(part)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS
    ]
    assert read == []


def test_only_plumbing_imports_plumbing() -> None:
    imports = [(path, name) for part in PARTS for path, name in of_part(part) if within(name, PLUMBING)]
    assert [f"{path}: {name}" for path, name in imports if path.as_posix() not in MAY_IMPORT_PLUMBING] == []


def test_reading_one_text_knows_nothing_of_many() -> None:
    assert [f"{path}: {name}" for path, name in of_part(ONE_TEXT) if within(name, MANY_TEXTS)] == []


def test_the_checks_see_what_they_forbid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "narrative").mkdir()
    (tmp_path / "narrative" / "bad.py").write_text("def f():\n    from timeline import models\n    import celery.app\n")
    monkeypatch.setattr(f"{__name__}.PROJECT", tmp_path)
    names = [name for _, name in of_part("narrative")]
    assert "timeline.models" in names
    assert any(within(name, IMPURE) for name in names)
