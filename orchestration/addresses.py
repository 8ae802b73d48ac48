"""Addresses as strangers write them: completed, checked, and freed of what must be neither kept nor shown."""

import ipaddress
import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import idna

MOST = 8_000
"""Characters of an address at most; servers and clients are asked to take as many octets (RFC 9110, 4.1)."""
_MOST_OF_HOST = 253
"""Characters of a host's name at most (RFC 1035, 2.3.4, without the dots at its ends)."""
_BRACKETED = re.compile(r"\[([0-9A-Fa-f:.]+)\](?::\d*)?", re.ASCII)
_PORTS = {"http": 80, "https": 443}
_LABEL = re.compile(r"[a-z0-9_-]{1,63}")
_EDGES = "".join(map(chr, range(0x21)))
"""Blanks and controls, which browsers take off at both ends (WHATWG URL, 4.4)."""
_WITHIN = dict.fromkeys(map(ord, "\t\n\r"))
"""What they leave out wherever it stands."""
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
_LOGIN = re.compile(r"(?<=[/\\][/\\])[^/\\?#\s]*@")


def web_address(text: str, base: str = "") -> str | None:
    """The full http or https address that a text names, seen from `base`; None when it names none that can be asked.

    It comes without user, password and fragment, its host in ASCII, as all its readers understand it.
    """
    cleaned = _cleaned(text)
    if not cleaned or len(cleaned) > MOST:
        return None
    try:
        parts = urlsplit(urljoin(base, cleaned))
        host, port = _host(parts.netloc.rpartition("@")[2]), parts.port
    except ValueError:  # of which the errors of hosts are kinds: AddressValueError, IDNAError
        return None
    if parts.scheme not in _PORTS or host is None:
        return None
    place = host if port is None else f"{host}:{port}"
    if parts.netloc.lower() == place:
        place = parts.netloc
    whole = urlunsplit((parts.scheme, place, parts.path, parts.query, ""))
    written = whole.rstrip(" ")  # blanks at the end would be lost when the address is read again
    return _UNPRINTABLE.sub(_quoted, written) + "%20" * (len(whole) - len(written))


def origin_of(address: str) -> str:
    """The scheme, host and port of an address that can be asked."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.hostname}:{parts.port or _PORTS[parts.scheme]}"


def without_login(text: str) -> str:
    """A text in which no address holds a user or a password any more."""
    return _LOGIN.sub("", text)


def has_login(address: str) -> bool:
    """Whether an address holds a user or a password."""
    return "@" in re.split(r"[/?#]", _cleaned(address).partition("//")[2], maxsplit=1)[0]


def _cleaned(text: str) -> str:
    """An address as browsers clean it, backslashes before the query taken for slashes."""
    text = text.strip(_EDGES).translate(_WITHIN)
    end = min((at for sign in "?#" if (at := text.find(sign)) >= 0), default=len(text))
    return text[:end].replace("\\", "/") + text[end:]


def _host(place: str) -> str | None:
    """The host of a place (a host and perhaps a port), in ASCII and small letters; an IPv6 address in brackets."""
    if "[" in place or "]" in place:
        written = _BRACKETED.fullmatch(place)
        return f"[{ipaddress.IPv6Address(written[1]).compressed}]" if written else None
    name = place.partition(":")[0]
    if not name.isascii():
        if len(name) > _MOST_OF_HOST:
            return None
        name = idna.encode(name, uts46=True).decode("ascii")
    name = name.lower().removesuffix(".")
    fits = len(name) <= _MOST_OF_HOST and all(_LABEL.fullmatch(label) for label in name.split("."))
    return name if fits else None


def _quoted(match: re.Match[str]) -> str:
    return quote(match.group(), errors="replace")
