"""What every page's masthead needs."""

from typing import Any

from django.http import HttpRequest


def masthead(request: HttpRequest) -> dict[str, Any]:
    user = getattr(request, "user", None)
    return {"curator": bool(user and user.is_staff)}
