"""Dateline's Django project and app: events, corrections and timelines, and the pages, API and feeds that show them."""

from timeline.celery import app as celery_app

__all__ = ["celery_app"]
