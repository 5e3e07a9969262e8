"""The page on which a curator makes an event of a sentence that the reader passed over."""

import re
from typing import Any, cast
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html

from articles.models import Article
from narrative import EventMention
from timeline import arranging, choosing
from timeline.correcting import EXAMPLES
from timeline.corrections import LONGEST
from timeline.models import Event
from timeline.pages import hand
from timeline.pages.arranging import undo_link

_SELECTED = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


class MakeForm(forms.Form):
    """`sentence` is the place of the words that were chosen; the form may narrow them."""

    words = forms.CharField(
        label="The words that tell it",
        strip=True,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Shorten them where the sentence tells more than this; leave them as they stand in the article.",
        error_messages={"required": "Leave the words that tell it, as they stand in the article."},
    )
    title = forms.CharField(required=False, max_length=LONGEST["title"])
    when = forms.CharField(label="Date", required=False, max_length=LONGEST["typed"])
    reason = forms.CharField(
        max_length=LONGEST["reason"],
        help_text="It is shown in the event’s history.",
        error_messages={"required": "Say why. The reason is shown in the event’s history."},
    )

    def __init__(
        self, *args: Any, text: str, sentence: tuple[int, int], mention: EventMention | None, **kwargs: Any
    ) -> None:
        kwargs["label_suffix"] = ""
        super().__init__(*args, **kwargs)
        self.text, self.sentence = text, sentence
        self.initial["words"] = " ".join(text[slice(*sentence)].split())
        title = f"“{mention.title}”" if mention else "made of the words"
        date = "what is read in the words" if mention is None else mention.when.words if mention.when else "undated"
        self.fields["title"].help_text = f"Left empty it is {title}."
        self.fields["when"].help_text = f"Left empty it is {date}. {EXAMPLES}"

    def clean_words(self) -> tuple[int, int]:
        """Where they stand in the sentence."""
        words = r"\s+".join(map(re.escape, self.cleaned_data["words"].split()))
        found = re.compile(words).search(self.text, *self.sentence)
        if found is None:
            raise ValidationError("These words do not stand in the sentence. Shorten it, and change nothing in it.")
        return found.span()


@login_required
@permission_required(hand.MAY, raise_exception=True)
def make(request: HttpRequest, pk: UUID) -> HttpResponse:
    readable = Article.objects.readable_by(request.user).select_related("collection", "outlet", "reading")
    article = get_object_or_404(readable, pk=pk)
    selected = _SELECTED.fullmatch(request.GET.get("select", ""))
    if selected is None:
        messages.info(request, "Choose a sentence of the article: behind each stands what makes an event of it.")
        return redirect("article", pk=pk)
    sentence = int(selected[1]), int(selected[2])
    context = {"article": article, "collection": article.collection, "start": sentence[0]}
    try:
        choosing.ensure_words(article, *sentence)
    except ValidationError as error:
        return render(request, "pages/make.html", context | {"refusal": error.messages[0]}, status=422)
    told = choosing.told_in(article, *sentence)
    mention = None if told else choosing.chosen(article, *sentence)
    form = MakeForm(request.POST or None, text=article.text, sentence=sentence, mention=mention)
    if request.method == "POST" and form.is_valid() and (event := _made(article, form, cast(User, request.user))):
        said = format_html("“{}” was made an event. {}", event, undo_link(event.arrangements.get()))
        messages.success(request, said)
        return redirect("event", pk=event.pk)
    context |= {"form": form, "mention": mention, "told": told}
    return render(request, "pages/make.html", context, status=422 if form.errors else 200)


def _made(article: Article, form: MakeForm, by: User) -> Event | None:
    """The event; None where it was refused, which the form then says."""
    typed = form.cleaned_data
    said = {name: typed[name] for name in ("title", "when", "reason")}
    try:
        return arranging.make(article, *typed["words"], **said, by=by)
    except ValidationError as error:
        form.add_error(None, error) if hasattr(error, "error_dict") else form.add_error("words", error)
        return None
