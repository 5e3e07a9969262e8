"""The addresses of the API, under /api/v1/."""

from django.urls import re_path
from rest_framework.routers import APIRootView, DefaultRouter

from timeline.api import views

app_name = "api"


class Dateline(APIRootView):
    """Events with their dates and the reasons for them, the articles that tell them, and the timelines they make."""


class Router(DefaultRouter):
    APIRootView = Dateline


router = Router()
router.register("events", views.EventViewSet, "event")
router.register("articles", views.ArticleViewSet, "article")
router.register("timelines", views.TimelineViewSet, "timeline")
router.register("collections", views.CollectionViewSet, "collection")
# What ends without a slash is left to Django, which tries it with one.
urlpatterns = [*router.urls, re_path(r"^.*/$", views.Nothing.as_view())]
