"""Fields of sources.yaml that are texts with a form: each as a checked type that says what is wrong with a value."""

import re
from typing import Annotated

from pydantic import AfterValidator

from orchestration.addresses import has_login, web_address
from orchestration.articles.clocks import zone_of
from orchestration.collecting.said import MOST, one_line
from orchestration.objects import is_url


def _address(value: str) -> str:
    if has_login(value):
        raise ValueError("this address holds a user or a password: leave them out, and name them by the field login")
    address = web_address(value)
    if address is None:
        raise ValueError("give a full address that begins with http:// or https://")
    return address


def _name(value: str) -> str:
    if one_line(value) != value:
        raise ValueError(f"give a name in one line of at most {MOST} letters")
    return value


def _header(value: str) -> str:
    if not (value.isascii() and value.isprintable() and value.strip()):
        raise ValueError("give it in one line of letters, digits and signs of ASCII, as servers read it")
    return value


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"this is no regular expression ({error})") from error
    return value


def _zone(value: str) -> str:
    if zone_of(value) is None:
        raise ValueError("give the time zone of the newsroom by its IANA name, such as Asia/Tokyo")
    return value


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2}", value):
        raise ValueError("give the language by its two letters of ISO 639-1, such as ja")
    return value


def _selector(value: str) -> str:
    from orchestration.collecting.selectors import compiled

    compiled(value)
    return value


def _bucket(value: str) -> str:
    if not is_url(value):
        raise ValueError("give a bucket, or a prefix in one, such as s3://bucket/prefix")
    return value


Address = Annotated[str, AfterValidator(_address)]
Name = Annotated[str, AfterValidator(_name)]
Bucket = Annotated[str, AfterValidator(_bucket)]
Header = Annotated[str, AfterValidator(_header)]
Pattern = Annotated[str, AfterValidator(_pattern)]
Zone = Annotated[str, AfterValidator(_zone)]
Language = Annotated[str, AfterValidator(_language)]
Selector = Annotated[str, AfterValidator(_selector)]
