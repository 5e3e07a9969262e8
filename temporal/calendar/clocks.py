"""Hours on a dial of twelve: which half of the day they belong to, and hours before and after one.

A clock time is "HH:MM", with seconds or a zone behind it where the text has them; "24:00" is the end of a day.
"""

import re
from fractions import Fraction

CLOCK = re.compile(r"(\d\d):(\d\d)")
NIGHTFALL, DAYBREAK = "18:00", "07:00"
_SOON = 360  # minutes
_LATE_HOURS = 5  # of a night: from five o'clock on before midnight, earlier ones behind it


def is_clock(time: str | None) -> bool:
    """A clock time, no part of the day."""
    return time is not None and CLOCK.match(time) is not None


def waking(hour: int, minute: str) -> str:
    """Without a part of the day an hour is one at which people are about: from 7 in the morning to 6 in the evening."""
    return f"{hour % 12 + 12 * (hour % 12 < 7):02d}:{minute}"


def in_part(hour: int, minute: str, part: str) -> tuple[int, str]:
    """The clock time of an hour in a part of the day, and on how many days it is: half past twelve at night is on."""
    hour %= 12
    if part in ("MO", "DT"):
        return 0, f"{hour:02d}:{minute}"
    if part in ("AF", "MI") or hour >= _LATE_HOURS:
        return 0, f"{11 if part == 'MI' and hour == 11 else hour + 12:02d}:{minute}"
    if hour == 0 and minute == "00":
        return 0, "24:00"
    return (0, f"{hour + 12:02d}:{minute}") if part == "EV" and hour else (1, f"{hour:02d}:{minute}")


def after(told: str, hour: int, minute: str) -> str | None:
    """Of the two times that an hour may be, the one within six hours of what was told: half past eleven after ten."""
    found = CLOCK.match(told)
    assert found is not None
    since = int(found[1]) * 60 + int(found[2])
    ahead = (hour % 12 * 60 + int(minute) - since) % (12 * 60)
    if ahead > _SOON:
        return None
    later = (since + ahead) % (24 * 60)
    return f"{later // 60:02d}:{later % 60:02d}"


def follows_by_night(earlier: str, later: str) -> bool:
    """Whether a clock time comes after midnight, told after an evening or a night."""
    return earlier != "EV" and is_night(earlier) and later[:5] < DAYBREAK


def is_night(time: str | None) -> bool:
    """An evening, a night, or an hour of one."""
    return time in ("EV", "NI") or (time is not None and is_clock(time) and time >= NIGHTFALL)


def moved(time: str, minutes: Fraction) -> tuple[int, str]:
    """A clock time so many minutes on, and on how many days."""
    found = CLOCK.match(time)
    assert found is not None
    days, rest = divmod(int(found[1]) * 60 + int(found[2]) + int(minutes), 24 * 60)
    return days, f"{rest // 60:02d}:{rest % 60:02d}{time[found.end() :]}"
