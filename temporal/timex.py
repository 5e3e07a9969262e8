"""What the reader gives: time expressions in the sense of TIMEX3, each with the steps that led to its value."""

from dataclasses import dataclass

from temporal.calendar.when import When


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a derivation. `dataclasses.asdict` makes it JSON; `Step(**data)` makes it again."""

    rule: str  # the rule or decision: "last_unit", "direction"
    said: str  # the words that it read, "" where none
    start: int | None  # their place in the text, in code points
    end: int | None
    reference: str  # what it was resolved against (EDTF), "" where nothing
    result: str  # what it gave: a TIMEX3 value or EDTF
    because: str  # one plain sentence for a reader
    rejected: tuple[tuple[str, str], ...] = ()  # (value, why it lost)

    def __post_init__(self) -> None:
        if self.rejected:  # JSON makes lists of tuples
            object.__setattr__(self, "rejected", tuple((value, why) for value, why in self.rejected))
        elif self.rejected != ():
            object.__setattr__(self, "rejected", ())


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3. `reference`: "dct", the value that it was resolved against, or "" where it stands alone."""

    start: int
    end: int
    text: str
    type: str  # DATE, TIME, DURATION or SET
    value: str
    mod: str  # "START" (early), "MID", "END" (late), "APPROX", "LESS_THAN", "MORE_THAN", "" where none
    when: When | None  # None where there is no calendar reading
    rule: str
    reference: str
    derivation: tuple[Step, ...]
    quant: str = ""  # of a SET, as TIMEX3 has it: "EVERY", "EACH"
    freq: str = ""  # of a SET: "2X" for "twice a year"
