"""The admin. A curator is a member of the staff, not a superuser; what is removed is counted before it is."""

from django.contrib import admin

from timeline.admin import articles, events, timelines, tokens

__all__ = ["articles", "events", "timelines", "tokens"]

admin.site.site_header = admin.site.site_title = "Dateline"
admin.site.index_title = "Collections, articles, events and timelines"
