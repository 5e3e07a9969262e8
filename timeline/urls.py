"""Addresses. They are stable: what was linked once stays where it is."""

from django.contrib import admin
from django.contrib.auth.views import LogoutView
from django.urls import include, path
from django.views.generic import TemplateView

from timeline.pages.arranging import join, part, undo
from timeline.pages.article import article, articles
from timeline.pages.chronology import timeline
from timeline.pages.customary import favicon, robots
from timeline.pages.event import event
from timeline.pages.health import healthz
from timeline.pages.making import make
from timeline.pages.paste import paste
from timeline.pages.sample import load, remove
from timeline.pages.signing import SignIn, SignInByLink
from timeline.pages.timeline_editing import edit, new, pins, remove_timeline
from timeline.pages.timelines import saved, timelines

urlpatterns = [
    path("", timeline, name="timeline"),
    path("timelines/", timelines, name="timelines"),
    path("timelines/new/", new, name="new-timeline"),
    path("timelines/pins/", pins, name="pins"),
    path("timelines/<slug:collection>/<slug:name>/", saved, name="saved-timeline"),
    path("timelines/<slug:collection>/<slug:name>/edit/", edit, name="edit-timeline"),
    path("timelines/<slug:collection>/<slug:name>/remove/", remove_timeline, name="remove-timeline"),
    path("events/<uuid:pk>/", event, name="event"),
    path("events/<uuid:pk>/join/", join, name="join-event"),
    path("events/<uuid:pk>/part/", part, name="part-event"),
    path("arrangements/<int:pk>/undo/", undo, name="undo-arrangement"),
    path("articles/", articles, name="articles"),
    path("articles/new/", paste, name="paste"),
    path("articles/<uuid:pk>/", article, name="article"),
    path("articles/<uuid:pk>/make/", make, name="make-event"),
    path("how/", TemplateView.as_view(template_name="pages/how.html"), name="how"),
    path("sample/load/", load, name="load-sample"),
    path("sample/remove/", remove, name="remove-sample"),
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("sign-in/link/", SignInByLink.as_view(), name="sign-in-link"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("healthz", healthz, name="healthz"),
    path("robots.txt", robots, name="robots"),
    path("favicon.ico", favicon, name="favicon"),
    path("api/v1/", include("timeline.api.urls")),
    path("feeds/", include("timeline.feeds.urls")),
    path("admin/", admin.site.urls),
]
