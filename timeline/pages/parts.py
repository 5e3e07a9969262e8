"""A very long article in parts, each short enough to be marked and sent at once. Pure; offsets are code points."""

from dataclasses import dataclass

LONGEST = 50_000
_SHORTEST = LONGEST // 2
_ENDS = ("\n", ". ", " ")  # where a part may end, the best first


@dataclass(frozen=True, slots=True)
class Part:
    """The `number`th of `count` parts of a text: text[start:end]."""

    number: int
    count: int
    start: int
    end: int

    def holds(self, offset: int) -> bool:
        return self.start <= offset < self.end

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.count else None

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None


def part(text: str, *, number: str = "", offset: str = "") -> Part:
    """The part that an address asks for by its number or by a place in it; what is no such thing gives the nearest."""
    bounds = _bounds(text)
    count = len(bounds) - 1
    index = min(int(number), count) - 1 if _is_number(number) else 0
    if not number and _is_number(offset):
        index = max((i for i, start in enumerate(bounds[:-1]) if start <= int(offset)), default=0)
    index = max(index, 0)
    return Part(index + 1, count, bounds[index], bounds[index + 1])


def query(offset: int) -> str:
    """What an address needs for the part that holds this place: nothing where it is surely the first."""
    return f"?at={offset}" if offset >= _SHORTEST else ""


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdigit() and len(typed) < 10


def _bounds(text: str) -> list[int]:
    """Where parts begin, and the end of the last: after a paragraph, else a sentence, else a word, else anywhere."""
    bounds = [0]
    while len(text) - bounds[-1] > LONGEST:
        first, last = bounds[-1] + _SHORTEST, bounds[-1] + LONGEST
        found = ((text.rfind(end, first, last), len(end)) for end in _ENDS)
        bounds.append(next((at + length for at, length in found if at >= 0), last))
    return [*bounds, len(text)]
