"""Loading the invented sample collection, and removing it with all that came from it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from articles import sample


@require_POST
@login_required
@permission_required("articles.add_article", raise_exception=True)
def load(request: HttpRequest) -> HttpResponse:
    try:
        sample.load()
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(
            request, "The sample collection is stored. Its articles are read one by one; reload to see more."
        )
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
