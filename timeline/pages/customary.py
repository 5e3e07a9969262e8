"""What programs ask for at customary addresses, without being told of them."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static


def robots(request: HttpRequest) -> HttpResponse:
    """Everything that is public may be indexed; what is not is shown to nobody who is not signed in."""
    return HttpResponse("User-agent: *\nDisallow:\n", content_type="text/plain")


def favicon(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(static("icon.svg"))
