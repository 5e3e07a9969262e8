"""What every page needs: who reads it, and the day whose knowledge it shows, which its links keep."""

from typing import Any

from django.http import HttpRequest

from timeline import known


def masthead(request: HttpRequest) -> dict[str, Any]:
    user = getattr(request, "user", None)
    return {"curator": bool(user and user.is_staff), "known_on": known.asked(request).day}
