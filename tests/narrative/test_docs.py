"""What docs/narrative.md shows is what happens."""

import doctest
from pathlib import Path


def test_the_examples_of_the_page() -> None:
    page = Path(__file__).parents[2] / "docs" / "narrative.md"
    failed, tried = doctest.testfile(str(page), module_relative=False)
    assert tried >= 6
    assert failed == 0
