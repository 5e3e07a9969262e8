"""What `up` runs besides Redis: a table of names and commands. All of them read the same settings."""

import sys
from dataclasses import dataclass

ROOT_WARNING = "You're running the worker with superuser privileges"  # whoever runs `up` as root knows


@dataclass(frozen=True, slots=True)
class Service:
    name: str
    command: tuple[str, ...]


def table(*, listener: int, node: str, workers: int) -> tuple[Service, ...]:
    """The services; `listener` is the web's listening socket, `node` the worker's name on the broker."""
    python = sys.executable
    # Without Django's checks: `up` has made them.
    celery = (python, "-W", f"ignore:{ROOT_WARNING}", "-m", "celery", "-A", "timeline", "--quiet", "--skip-checks")
    return (
        Service(
            "web",
            (
                *(python, "-m", "gunicorn", "timeline.wsgi", "--bind", f"fd://{listener}"),
                # Threads, so that a slow reader holds up nobody. gunicorn's timeout does not see a request that never
                # ends in one of them: what a request does is bounded instead (a text's length, a page's part).
                *("--preload", "--workers", "2", "--worker-class", "gthread", "--threads", "4"),
                # No access log: the address of a sign-in link is a secret for as long as it was not used.
                *("--log-level", "warning", "--graceful-timeout", "5", "--no-control-socket"),
            ),
        ),
        Service(
            "worker",
            (
                *(*celery, "worker", "--hostname", node, "--concurrency", str(workers), "--loglevel", "WARNING"),
                *("--without-gossip", "--without-mingle", "--without-heartbeat"),
            ),
        ),
        Service("beat", (*celery, "beat", "--loglevel", "WARNING")),
    )
