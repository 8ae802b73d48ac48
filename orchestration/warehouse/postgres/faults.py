"""What can go wrong with a PostgreSQL server, each in a sentence that a user can act on. Knows no driver."""

from collections.abc import Mapping

_PASSWORD_FAULTS = ("password authentication failed", "no password supplied", "authentication failed for user")
MISREAD = (
    "The address of PostgreSQL can't be read: write postgresql://USER:PASSWORD@HOST:PORT/DATABASE, "
    "and in the password %40 for @, %2F for /, %3A for : and %25 for %."
)


class PostgresError(RuntimeError):
    """Nothing was published, for a reason that may pass: trying again is enough."""

    exit_code = 1


class RefusedError(PostgresError):
    """Nothing was published, and a person has to change something first."""

    exit_code = 2


def place(fields: Mapping[str, object]) -> str:
    """Where an address leads, without user and password."""
    host, port = str(fields.get("host") or "the local socket"), fields.get("port")
    return f"{host}:{port}" if port else host


def unconnected(message: str, fields: Mapping[str, object]) -> RefusedError:
    """The sentence for a connection that did not come about; `message` is libpq's, with a line for each attempt."""
    lines = message.strip().splitlines()
    cause = next((line for line in reversed(lines) if "failed: " in line), lines[-1])
    words = _masked(cause, fields).rpartition("failed: ")[2].strip().rstrip(".")
    if any(fault in words for fault in _PASSWORD_FAULTS):
        user = fields.get("user") or "this user"
        return RefusedError(f"PostgreSQL at {place(fields)} does not let {user} in: the password is wrong or missing.")
    if "FATAL:" in words:
        return RefusedError(f"PostgreSQL at {place(fields)} refuses: {words.rpartition('FATAL:')[2].strip()}.")
    return RefusedError(f"No PostgreSQL answers at {place(fields)}: {words}. Check the address and the server.")


def _masked(words: str, fields: Mapping[str, object]) -> str:
    for name in ("password", "sslpassword"):
        if secret := fields.get(name):
            words = words.replace(str(secret), "***")
    return words


def stopped(message: str, detail: str | None, sqlstate: str | None, user: str) -> PostgresError:
    """The sentence for a statement that the server did not carry out."""
    words = f"{message.strip().splitlines()[0].rstrip('.')}."
    if sqlstate == "42501":
        return RefusedError(
            f"{user} may not do this: {words} Publishing needs the right to create schemas in the database, "
            "and schemas that it made before must be its own."
        )
    if sqlstate == "2BP01":
        found = ", ".join((detail or words).rstrip(".").splitlines())
        return RefusedError(
            f"Something rests on the tables of a past publication, which have to go: {found}. "
            "Drop it, and ask the published schema by name instead."
        )
    return PostgresError(f"The publication stopped, and what was published before stays: {words}")
