"""What `manage.py up` runs and watches: the private Redis, the workers and the web server, as children of one command.

    lock            one `up` a data folder, and where the running one answers
    listening       the web's address: which host and port
    private_redis   the private Redis server, and whether a given one can be reached
    services        the table of what is run
    children        starting, watching and stopping them
    watchdog        stops them where `up` itself was killed

Nothing here knows Django: it is handed folders, addresses and commands.
"""

from pathlib import Path


class CannotRun(Exception):
    """Dateline can't be run as asked; the message says what is wrong and what to do."""


PROJECT = Path(__file__).resolve().parent.parent.parent
