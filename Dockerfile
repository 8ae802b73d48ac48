# Overflight's UI with its daemon; compose.yaml puts a proxy before it that asks for a password.
# No image was built of this where it was written, for want of a container engine. It is linted by hadolint, and each
# of its commands is run outside of a container: tests/packaging/test_container.py says how far that goes.
FROM python:3.11-slim-bookworm

ENV PATH=/opt/overflight/.venv/bin:$PATH \
    OVERFLIGHT_HOME=/var/lib/overflight/home \
    PYTHONUNBUFFERED=1 \
    UV_COMPILE_BYTECODE=1 \
    UV_NO_CACHE=1

WORKDIR /opt/overflight
COPY pyproject.toml requirements-run.txt README.md LICENSE sources.yaml ./
COPY tools/ tools/
COPY orchestration/ orchestration/
COPY expectations/ expectations/
COPY dbt/ dbt/
COPY seeds/ seeds/
RUN python tools/install.py requirements-run.txt && python -m compileall -q orchestration expectations

RUN useradd --uid 10001 --home-dir /var/lib/overflight --shell /usr/sbin/nologin overflight \
    && install -d -m 0700 -o overflight -g overflight /var/lib/overflight /var/backups/overflight

USER 10001
VOLUME /var/lib/overflight
HEALTHCHECK --interval=30s --start-period=60s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:3000/server_info', timeout=5)"]
ENTRYPOINT ["overflight"]
CMD ["ui", "--port", "3000"]
