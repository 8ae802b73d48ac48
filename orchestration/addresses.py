"""Addresses as strangers write them: completed, checked, and freed of what must be neither kept nor shown."""

import contextlib
import ipaddress
import re
from urllib.parse import urlsplit

import ada_url

MOST = 8_000
"""Characters of an address at most; servers and clients are asked to take as many octets (RFC 9110, 4.1)."""
_MOST_OF_HOST = 253
"""Characters of a host's name at most (RFC 1035, 2.3.4, without the dots at its ends)."""
_PORTS = {"http": 80, "https": 443}
_LABEL = re.compile(r"[a-z0-9_-]{1,63}")
_PLAIN = re.compile(
    r"https?://(?=[^/]{1,253}/)(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"
    r"(?:/(?!\.)[\w.~+,;=:@-]*)+(?:\?[\w.~+,;=:@/?&%-]*)?",
    re.ASCII,
)
"""Addresses that stand in the standard's form already, as most do: no port, nothing escaped, no steps up."""
_EDGES = "".join(map(chr, range(0x21)))
"""Blanks and controls, which browsers take off at both ends (WHATWG URL, 4.4)."""
_WITHIN = dict.fromkeys(map(ord, "\t\n\r"))
"""What they leave out wherever it stands."""
_NEAR = ("localhost", "local", "internal", "lan", "home.arpa")
"""Ends of names that only a network of its own knows (RFC 6761, 6762, 8375; ICANN for `internal`)."""
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_LOGIN = re.compile(
    r"(?:(?<=[/\\][/\\])|(?<=\bhttps:)|(?<=\bhttp:)|(?<=\bhttps:[/\\])|(?<=\bhttp:[/\\]))[^/\\?#\s]*@", re.IGNORECASE
)


def web_address(text: str, base: str = "") -> str | None:
    """The full http or https address that a text names, seen from `base`; None when it names none that can be asked.

    It comes in the form of the URL Standard (WHATWG), all ASCII, so that one page has one address; without user,
    password, fragment and a dot behind its host, all of which name the same page.
    """
    if len(text) > MOST:
        return None
    if _PLAIN.fullmatch(text):
        return text
    if not _cleaned(text):
        return None
    try:
        found = ada_url.URL(_SURROGATES.sub("\ufffd", text), base or None)
        if found.protocol.removesuffix(":") not in _PORTS:
            return None
        found.username = found.password = found.hash = ""
        found.hostname = found.hostname.removesuffix(".")
        address: str = found.href
    except ValueError:
        return None
    return address if len(address) <= MOST and _is_host(found.hostname) else None


def origin_of(address: str) -> str:
    """The scheme, host and port of an address that can be asked."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.hostname}:{parts.port or _PORTS[parts.scheme]}"


def without_login(text: str) -> str:
    """A text in which no address holds a user or a password any more."""
    return _LOGIN.sub("", text)


def has_login(address: str) -> bool:
    """Whether an address holds a user or a password."""
    with contextlib.suppress(ValueError):
        found = ada_url.URL(_SURROGATES.sub("\ufffd", address))
        return bool(found.username or found.password)
    return "@" in re.split(r"[/?#]", _cleaned(address).partition("//")[2], maxsplit=1)[0]


def is_near(address: str) -> bool:
    """Whether an address that can be asked is, by its name, of this machine or of a network of its own."""
    host = urlsplit(address).hostname or ""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or any(host.endswith(f".{end}") for end in _NEAR)


def _cleaned(text: str) -> str:
    """An address as browsers clean it, backslashes before the query taken for slashes."""
    text = text.strip(_EDGES).translate(_WITHIN)
    end = min((at for sign in "?#" if (at := text.find(sign)) >= 0), default=len(text))
    return text[:end].replace("\\", "/") + text[end:]


def _is_host(name: str) -> bool:
    """Whether a host in the standard's form is one that can be looked up: names of DNS and IP addresses."""
    is_name = len(name) <= _MOST_OF_HOST and all(_LABEL.fullmatch(label) for label in name.split("."))
    return is_name or name.startswith("[")
