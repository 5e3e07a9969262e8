"""Loading the invented sample collection, and removing it with all that came from it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from articles import sample


@require_POST
@login_required
def load(request: HttpRequest) -> HttpResponse:
    sample.load()
    messages.success(request, "The sample collection is stored. Its articles are being read; reload to see them.")
    return redirect("timeline")


@login_required
@permission_required("articles.delete_collection", raise_exception=True)
def remove(request: HttpRequest) -> HttpResponse:
    """Asks first; the answer is a POST."""
    if request.method != "POST":
        return render(request, "pages/sample_remove.html")
    sample.remove()
    messages.success(request, "The sample collection and everything that was read from it are gone.")
    return redirect("timeline")
