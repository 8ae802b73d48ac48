"""What the command line is given, as text."""

import os

import typer


def text(argument: str) -> str:
    """An argument in Unicode, also where the locale knows less and hands its bytes on one by one."""
    if argument.isascii():
        return argument
    try:
        argument.encode()
    except UnicodeEncodeError:
        try:
            return os.fsencode(argument).decode()
        except UnicodeDecodeError:
            raise typer.BadParameter("this is no UTF-8: check how it is typed.") from None
    return argument
