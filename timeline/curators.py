"""Curators: what those who work on timelines may do, the account that each installation has, and sign-in links."""

from urllib.parse import urljoin

from django.contrib.auth.models import Group, Permission, User
from django.db import transaction
from sesame.utils import get_query_string

GROUP = "Curators"
ACCOUNT = "curator"
LINK = "sign-in/link/"
ALL = ("view", "add", "change", "delete")
# What a curator may do, by app and model: no more than this, and never a superuser.
MAY = {
    ("articles", "collection"): ALL,
    ("articles", "article"): ALL,
    ("articles", "outlet"): ("view",),
    ("timeline", "event"): ("view", "change"),
    ("timeline", "mention"): ("view",),
    ("timeline", "reading"): ("view",),
    ("timeline", "correction"): ("view", "add"),
    ("timeline", "arrangement"): ("view", "add"),
    ("timeline", "timeline"): ALL,
}


@transaction.atomic
def curator() -> User:
    """The account that an installation begins with; it signs in by links until someone gives it a password.

    One that is there already is left as it is: somebody may have changed what it may do.
    """
    curators = group()
    user, new = User.objects.get_or_create(username=ACCOUNT, defaults={"is_staff": True})
    if new:
        user.set_unusable_password()
        user.save()
        user.groups.add(curators)
    return user


def group() -> Group:
    curators, _ = Group.objects.get_or_create(name=GROUP)
    for (app, model), verbs in MAY.items():
        names = [f"{verb}_{model}" for verb in verbs]
        curators.permissions.add(*Permission.objects.filter(content_type__app_label=app, codename__in=names))
    return curators


def sign_in_link(user: User, address: str) -> str:
    """A link that signs this user in, once; `address` is where the pages are."""
    return urljoin(address, LINK) + str(get_query_string(user))
