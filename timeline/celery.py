"""The Celery application: `celery -A timeline worker` and `celery -A timeline beat` run it, `manage.py up` runs both."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
app = Celery("dateline")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
