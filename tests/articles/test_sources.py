"""What a command line names: files, folders, standard input; nothing is left out without a word."""

import os
from pathlib import Path

from articles.sources import find


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")


def test_a_folder_with_all_below_it(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a/c.HTML", "a/d.jsonl", "photo.jpg", "notes", ".hidden.txt", ".git/config", "e.md")
    found = find([str(tmp_path)])
    relative = [str(Path(thing.name).relative_to(tmp_path)) for thing in found.things]
    assert relative == ["a/c.HTML", "a/d.jsonl", "b.txt", "e.md"]
    assert [t.media_type for t in found.things] == ["text/html", "application/jsonl", "text/plain", "text/markdown"]
    assert [str(Path(name).relative_to(tmp_path)) for name in found.passed_over] == [
        ".git",
        ".hidden.txt",
        "notes",
        "photo.jpg",
    ]


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    found = find([str(tmp_path)])
    assert found.things == []
    assert found.passed_over == [str(tmp_path / "pipe.txt")]


def test_files_that_are_named_themselves(tmp_path: Path) -> None:
    touch(tmp_path, "article", "photo.jpg")
    found = find([str(tmp_path / name) for name in ("article", "photo.jpg", "missing.txt")])
    assert [thing.media_type for thing in found.things] == [""]
    assert [refusal.why for refusal in found.refused] == ["is in a format that can't be read (.jpg)", "is not there"]


def test_the_same_path_twice_and_standard_input(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt")
    found = find([str(tmp_path / "a.txt"), "-", str(tmp_path / "a.txt")])
    assert [thing.path for thing in found.things] == [tmp_path / "a.txt", None]
