"""Settings, all of them from the environment; what is not set has a default that works on one machine.

| variable             | default                     | meaning                                           |
|----------------------|-----------------------------|---------------------------------------------------|
| DATELINE_DATA        | var/                        | database, Redis file, secret key, static files    |
| DATABASE_URL         | SQLite in DATELINE_DATA     | postgres://user:password@host/name: a real server |
| REDIS_URL            | the private server of `up`  | redis://host:6379/0: a real server                |
| SECRET_KEY           | made once, in DATELINE_DATA | signs sessions and sign-in links                  |
| ALLOWED_HOSTS        | localhost and its addresses | comma-separated host names                        |
| CSRF_TRUSTED_ORIGINS | none                        | comma-separated: https://timeline.example         |
| HTTPS                | false                       | true behind a TLS proxy: secure cookies, HSTS     |
| DEBUG                | false                       | Django's debug pages; never on a public server    |
| TIME_ZONE            | UTC                         | the zone that pages and the admin show times in   |
| LOG_LEVEL            | WARNING                     | DEBUG, INFO, WARNING or ERROR                     |
"""

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.str("DATELINE_DATA", default=str(BASE_DIR / "var"))).resolve()
DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)  # private articles are in it


def _secret_key() -> str:
    """The key of this installation: made at the first start, readable by its owner alone."""
    path = DATA_DIR / "secret_key"
    if not path.exists():
        with tempfile.NamedTemporaryFile("w", dir=DATA_DIR) as new:  # mode 0600
            new.write(get_random_secret_key())
            new.flush()
            with suppress(FileExistsError):  # another process was first: its key is the key
                os.link(new.name, path)
    return path.read_text().strip()


def _database() -> dict[str, Any]:
    if not env.str("DATABASE_URL", default=""):
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA_DIR / "dateline.sqlite3",
            # Several processes write: readers never wait in WAL mode, and a writer takes its lock at the start,
            # so that it waits for its turn instead of failing half-way.
            "OPTIONS": {
                "timeout": 30,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    try:
        config: dict[str, Any] = env.db_url("DATABASE_URL", engine="django.db.backends.postgresql")
        if env.str("DATABASE_URL").split(":")[0] not in ("postgres", "postgresql") or not config["NAME"]:
            raise ValueError
    except (ValueError, KeyError, ImproperlyConfigured):  # their messages may quote the password
        raise ImproperlyConfigured(
            "DATABASE_URL could not be read. It looks like postgres://user:password@host:5432/name; "
            "without it a file in the data folder is used."
        ) from None
    config["OPTIONS"] = {"connect_timeout": 3} | config.get("OPTIONS", {})
    return config | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


def _left_by_up() -> str:
    """The address of the private Redis server that `manage.py up` of this data folder is running."""
    left = DATA_DIR / "redis.url"
    return left.read_text().strip() if left.exists() else ""


DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or _secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "django_filters",
    "rest_framework",
    "rest_framework.authtoken",
    "articles",
    "timeline",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "timeline.urls"
WSGI_APPLICATION = "timeline.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "timeline.pages.context.masthead",
            ]
        },
    }
]

DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend", "sesame.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "timeline"
LOGOUT_REDIRECT_URL = "timeline"
SESAME_ONE_TIME = True  # a sign-in link is dead once it was used
SESAME_MAX_AGE = 24 * 3600

LANGUAGE_CODE = "en-gb"
TIME_ZONE = env.str("TIME_ZONE", default="UTC")
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024  # one pasted article, or one posted to the API

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
if env.bool("HTTPS", default=False):
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "rest_framework.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.DjangoModelPermissionsOrAnonReadOnly"],
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "timeline.api.pagination.Pages",
    "PAGE_SIZE": 50,
    "NON_FIELD_ERRORS_KEY": "detail",
}

REDIS_URL_GIVEN = env.str("REDIS_URL", default="")
REDIS_URL = REDIS_URL_GIVEN or _left_by_up()
CELERY_BROKER_URL = REDIS_URL or "redis://127.0.0.1:6379/0"
CELERY_BROKER_CONNECTION_TIMEOUT = 2
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# An unacknowledged task of a killed worker comes back after this; the sweep sends it again sooner.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 600,
    "socket_connect_timeout": 2,
    "socket_timeout": 5,
    "max_retries": 1,
}
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SOFT_TIME_LIMIT = 240  # seconds; the reading notes it and ends by itself
CELERY_TASK_TIME_LIMIT = 300  # the worker process is killed
CELERY_TASK_PUBLISH_RETRY = False  # a lost message heals by the sweep; storing never waits for the broker
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "celerybeat-schedule")
CELERY_BEAT_SCHEDULE = {"sweep": {"task": "timeline.tasks.sweep", "schedule": 15.0, "options": {"expires": 15}}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    # A request that is refused is told to whoever made it; only what fails here is news.
    "loggers": {"django.request": {"level": "ERROR"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
}
