"""The page to paste an article: its form turns what was typed into a draft, `articles.store` does the rest."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify

import temporal
from articles import addresses, collections
from articles.draft import Draft, Witness
from articles.models import Collection
from articles.store import Outcome, store
from articles.text import LONGEST, TOO_LONG

HOW = "Write it like 11 May 2017, May 11, 2017 or 2017-05-11."
OUTCOMES = {
    Outcome.STORED: "Stored. It is being read now.",
    Outcome.UPDATED: "This article was there already; it was brought up to date and is being read again.",
    Outcome.UNCHANGED: "This very article was there already; nothing was changed.",
}


class PasteForm(forms.Form):
    text = forms.CharField(
        label="Text",
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text="The article itself. Leave a blank line between paragraphs.",
        error_messages={"required": "Paste the article’s text."},
    )
    date = forms.CharField(
        label="Date",
        max_length=100,
        help_text="The day it was published; “Wednesday” and “last month” are read from it. "
        f"{HOW} In 11/05/2017 the collection says which is the month.",
        error_messages={"required": "Give the day it was published: relative dates are read from it. " + HOW},
    )
    title = forms.CharField(
        label="Title", required=False, max_length=500, help_text="Left empty, one is made from the first sentence."
    )
    outlet = forms.CharField(label="Outlet", required=False, max_length=200, help_text="Who published it.")
    url = forms.CharField(label="Web address", required=False, max_length=2000)
    collection = forms.SlugField(
        label="Collection",
        initial=collections.DEFAULT,
        widget=forms.TextInput(attrs={"list": "collections"}),
        help_text="Its timeline. A name that is not there yet makes a new one.",
        error_messages={"invalid": "A collection’s name has only letters, digits and hyphens: spring-2017."},
    )

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if "\x00" in text or not text.strip():
            raise ValidationError("This text is empty or not text. Paste the article’s words.")
        if len(text) > LONGEST:
            raise ValidationError(f"This text has {len(text):,} characters. {TOO_LONG}")
        return text

    def clean(self) -> dict[str, Any]:
        """The date is read last: how its figures stand is for the collection to say."""
        if typed := self.cleaned_data.get("date"):
            order: Any = _date_order(self.cleaned_data.get("collection", ""))
            when = temporal.resolve(typed, conventions=temporal.Conventions(date_order=order))
            if when is None or when.earliest is None or not when.exact:
                self.add_error("date", f"“{typed}” does not name one day. {HOW}")
            else:
                self.cleaned_data["date"] = when.earliest
        return self.cleaned_data

    def clean_url(self) -> str:
        typed: str = self.cleaned_data["url"].strip()
        if typed and not addresses.canonical(typed):
            raise ValidationError(f"“{typed}” is no web address. Write it in full (https://…), or leave it out.")
        return typed

    def draft(self) -> Draft:
        """What was typed, ready to be stored."""
        typed = self.cleaned_data
        witness = Witness("given", typed["date"].isoformat(), self.data["date"])
        return Draft(
            title=typed["title"],
            text=typed["text"],
            date=typed["date"],
            dated=(witness,),
            outlet=typed["outlet"],
            url=typed["url"],
        )


def _date_order(name: str) -> str:
    """That of the collection of this name; of one that is yet to be made, the order that it will have."""
    made = Collection.objects.filter(name=slugify(name)[:50]).first()
    return (made or Collection()).date_order


@login_required
@permission_required("articles.add_article", raise_exception=True)
def paste(request: HttpRequest) -> HttpResponse:
    named = request.GET.get("collection") or collections.DEFAULT
    form = PasteForm(request.POST or None, initial={"collection": named}, label_suffix="")
    if request.method == "POST" and form.is_valid():
        stored = store(form.draft(), collections.named(form.cleaned_data["collection"]))
        messages.success(request, OUTCOMES[stored.outcome])
        return redirect("article", pk=stored.article.pk)
    context = {"form": form, "collections": Collection.objects.listed_for(request.user)}
    return render(request, "pages/paste.html", context, status=422 if form.errors else 200)
