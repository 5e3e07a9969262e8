"""What a writer's country takes for granted: an argument of every call, never a global setting."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Conventions:
    """`date_order`: how 05/11/2017 is read; "" asks the text. `week_start`: 0 Monday … 6 Sunday.

    `fiscal_year_start`: the month in which a fiscal year begins; the year is named after the one that it ends in.
    """

    date_order: Literal["", "dmy", "mdy", "ymd"] = ""
    hemisphere: Literal["north", "south"] = "north"
    week_start: int = 0
    fiscal_year_start: int = 10

    @property
    def south(self) -> bool:
        return self.hemisphere == "south"
