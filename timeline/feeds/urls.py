"""The addresses of the feeds, under /feeds/."""

from django.urls import path
from django.views.decorators.http import conditional_page

from timeline.feeds.events import EventsFeed

app_name = "feeds"
urlpatterns = [path("events.json", conditional_page(EventsFeed()), name="events")]
