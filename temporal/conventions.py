"""What a writer's country takes for granted: an argument of every call, never a global setting."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Conventions:
    """`date_order`: how 05/11/2017 is read: "dmy", "mdy" or "ymd" (in which it is read as "mdy"); "" asks the text.

    `hemisphere`: "north" or "south", for seasons. `week_start`: 0 Monday … 6 Sunday. `fiscal_year_start`: the month (1
    to 12) in which a fiscal year begins; the year is named after the one that it ends in. ValueError for others.
    """

    date_order: Literal["", "dmy", "mdy", "ymd"] = ""
    hemisphere: Literal["north", "south"] = "north"
    week_start: int = 0
    fiscal_year_start: int = 10

    def __post_init__(self) -> None:
        allowed: dict[str, tuple[object, ...]] = {
            "date_order": ("", "dmy", "mdy", "ymd"),
            "hemisphere": ("north", "south"),
            "week_start": tuple(range(7)),
            "fiscal_year_start": tuple(range(1, 13)),
        }
        for name, values in allowed.items():
            if getattr(self, name) not in values:
                told = ", ".join(repr(value) for value in values)
                raise ValueError(f"{name} cannot be {getattr(self, name)!r}. It is one of {told}.")

    @property
    def south(self) -> bool:
        return self.hemisphere == "south"
