"""`python manage.py up`: everything that Dateline needs on one machine, until Ctrl-C.

Takes the data folder's lock, starts a private Redis (unless REDIS_URL names one), migrates the database, starts the web
server, the worker and the scheduler, waits until they answer, and prints the address with a link to sign in by. If one
of them dies, it says which and why, stops the rest and ends with exit status 1.
"""

import http.client
import secrets
import signal
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from socket import socket
from types import FrameType
from typing import Any
from urllib.parse import urlsplit

from celery import Celery
from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command
from django.db import OperationalError, connection

import articles.sample
from timeline import curators, reading
from timeline.management import report
from timeline.models import Reading
from timeline.supervisor import CannotRun, listening, lock, private_redis, services
from timeline.supervisor.children import Child, Children

PAUSE = 0.1  # seconds between two looks at the children
START_WITHIN = 60.0
SWEEP_EVERY = 3.0
SAMPLE = "sample"


class Stopped(Exception):
    """Someone asked it to stop: Ctrl-C, SIGTERM, or the terminal went away."""


class Command(BaseCommand):
    help = "Run Dateline on this machine: Redis, the worker, the scheduler and the web server, until Ctrl-C."

    children: Children
    listener: socket
    asked = 0

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--sample", action="store_true", help="load the invented sample, unless it was removed")
        parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1)")
        parser.add_argument("--port", type=int, help="the port to listen on (8000, or the next that is free)")
        parser.add_argument("--workers", type=int, default=2, help="how many articles are read at once (2)")

    def handle(self, *args: Any, sample: bool, host: str, port: int | None, workers: int, **options: Any) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
                signal.signal(number, self._stop_asked)
        try:
            held = lock.take(settings.DATA_DIR)
            self.children = Children(settings.DATA_DIR / "logs", held)
            try:
                self.listener = listening.listen(host, port)
                self._start(sample, workers)
                self._until(lambda: False)
            except Stopped:
                self._say("Stopping …")
            finally:
                self._stop()
                held.release()
        except CannotRun as error:
            raise CommandError(str(error)) from None

    def _start(self, sample: bool, workers: int) -> None:
        self._say(f"Dateline keeps its data in {settings.DATA_DIR}")
        celery = Celery("up", broker=self._redis(), set_as_current=False)
        celery.conf.broker_transport_options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
        self._database()
        sample = sample and articles.sample.wanted()
        address = listening.address(self.listener)
        node = f"dateline-{secrets.token_hex(4)}@localhost"
        for service in services.table(listener=self.listener.fileno(), node=node, workers=workers):
            descriptors = (self.listener.fileno(),) if service.name == "web" else ()
            self.children.start(service.name, service.command, descriptors=descriptors)
        if sample:
            command = (sys.executable, "manage.py", "sample", "load", "--store-only")
            self.children.start(SAMPLE, command, quiet=True, once=True)
        self.children.lock.note(address, {child.name: child.process.pid for child in self.children.started})
        self._until(lambda: _web_answers(address), "The web server does not answer", START_WITHIN)
        self._until(lambda: _worker_answers(celery, node), "The worker does not answer", START_WITHIN)
        if sample:
            self._read_sample(celery)
        self._welcome(address)

    def _redis(self) -> str:
        """The broker's address: the given server's, else that of a private one, which is started."""
        if given := _given_redis():
            private_redis.check(given)
            return given
        private_redis.stop_stale(settings.DATA_DIR)
        configuration, url = private_redis.configure(settings.DATA_DIR)
        self.children.start("redis", (private_redis.find(), "-"), given=configuration, quiet=True)
        self._until(lambda: private_redis.answers(url), "Redis does not answer", START_WITHIN)
        return url

    def _database(self) -> None:
        try:
            connection.ensure_connection()
        except OperationalError as error:
            where = connection.settings_dict
            name = f"{where['HOST']}:{where['PORT'] or 5432}/{where['NAME']}" if where["HOST"] else where["NAME"]
            raise CannotRun(
                f"The database of DATABASE_URL ({name}) can't be used: {_one_line(error)}. "
                "Start it, correct DATABASE_URL, or leave DATABASE_URL out to use a file in the data folder."
            ) from None
        call_command("migrate", verbosity=0, interactive=False)
        curators.curator()
        connection.close()

    def _read_sample(self, celery: Celery) -> None:
        """Wait until the sample is stored and read, with a line of progress on a terminal; say what became of it."""
        child = next(child for child in self.children.started if child.name == SAMPLE)
        self._until(lambda: child.process.poll() == 0)
        for line in child.last_lines():
            self._say(line)
        unread = reading.unread().filter(collection__invented=True)
        last_sweep = 0.0

        def read() -> bool:
            nonlocal last_sweep
            left = unread.count()
            self._progress(f"Reading the sample: {left} left")
            if left and time.monotonic() - last_sweep > SWEEP_EVERY:
                # What an earlier run was sent and never finished is in no queue any more.
                celery.send_task("timeline.tasks.sweep")
                last_sweep = time.monotonic()
            return not left

        self._until(read)
        self._progress("")
        failed = Reading.objects.filter(article__collection__invented=True).exclude(error="")
        report.what_failed(failed.select_related("article"), self.stdout)
        connection.close()

    def _welcome(self, address: str) -> None:
        if listening.beyond_this_machine(self.listener):
            self._say("It listens beyond this machine: name its hosts in ALLOWED_HOSTS, and put HTTPS in front of it.")
        self._say(f"\nDateline runs at {address} (Ctrl-C stops it; logs are in {self.children.logs})")
        self._say("Sign in as the curator with this link; it works once, for a day:")
        self._say(curators.sign_in_link(curators.curator(), address))
        connection.close()

    def _until(self, condition: Callable[[], bool], or_else: str = "", seconds: float = float("inf")) -> None:
        """Watch the children until the condition holds: for ever, if it never does and there is no limit."""
        deadline = time.monotonic() + seconds
        while True:
            if self.asked:
                raise Stopped
            for name, line in self.children.new_lines():
                self.stderr.write(f"{name}: {line}")
            if dead := self.children.dead():
                raise CannotRun(_obituary(dead))
            if condition():
                return
            if time.monotonic() > deadline:
                raise CannotRun(f"{or_else} after {seconds:.0f} seconds. Its log is in {self.children.logs}.")
            time.sleep(PAUSE)

    def _stop(self) -> None:
        self.children.stop()
        if not _given_redis():
            (settings.DATA_DIR / private_redis.FILE).unlink(missing_ok=True)

    def _stop_asked(self, number: int, frame: FrameType | None) -> None:
        self.asked += 1
        if self.asked > 1:
            self.children.kill()

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()

    def _progress(self, text: str) -> None:
        if self.stdout.isatty():
            self.stdout.write(f"\r\x1b[K{text}", ending="")
            self.stdout.flush()


def _given_redis() -> str:
    url: str = settings.REDIS_URL_GIVEN
    return url


def _web_answers(address: str) -> bool:
    at = urlsplit(address)
    web = http.client.HTTPConnection(at.hostname or "", at.port, timeout=2)
    try:
        web.request("GET", "/healthz")
        return web.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False
    finally:
        web.close()


def _worker_answers(celery: Celery, node: str) -> bool:
    return bool(celery.control.ping(destination=[node], timeout=0.5))


def _obituary(child: Child) -> str:
    lines = "".join(f"\n    {line}" for line in child.last_lines())
    how = child.how_it_ended
    return f"{child.name} ended ({how}), so everything was stopped. Its last lines, from {child.log}:{lines}"


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()).rstrip(".")
