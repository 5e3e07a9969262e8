"""The web's listening socket. `up` opens it itself and hands it to the web server, so that a busy port is told before
anything is started, and nobody can take a free one in between.
"""

import errno
import ipaddress
import socket

from timeline.supervisor import CannotRun

FIRST = 8000
TRIES = 100


def listen(host: str, port: int | None) -> socket.socket:
    """A socket on this port; without one, on 8000 or the next that is free. Raises CannotRun."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in [port] if port is not None else range(FIRST, FIRST + TRIES):
        try:
            return socket.create_server((host, candidate), family=family, backlog=512)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise CannotRun(f"The web server can't listen on {host}, port {candidate}: {error.strerror}.") from None
    if port is not None:
        raise CannotRun(f"Port {port} is in use. Choose another with --port, or leave it out to take a free one.")
    raise CannotRun(f"Ports {FIRST} to {FIRST + TRIES - 1} are all in use. Choose another with --port.")


def address(listener: socket.socket) -> str:
    """What to type into a browser on this machine."""
    host, port = listener.getsockname()[:2]
    if ipaddress.ip_address(host).is_unspecified:
        host = "127.0.0.1"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def beyond_this_machine(listener: socket.socket) -> bool:
    return not ipaddress.ip_address(listener.getsockname()[0]).is_loopback
