"""Ends a command when it is told to, whatever it is at.

What is written is whole at every moment, so that the process can end at once: a library that waits for something, or
has handlers of its own, puts off neither Ctrl-C nor the end of the machine.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from orchestration import durable

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_OVER = b"\0"


@contextmanager
def stoppable(sentence: Callable[[], str]) -> Iterator[None]:
    """Within the context INT, TERM and HUP end the process and all that it began, with a sentence and 128 + signal.

    A signal that whoever began the process has told it to ignore, as nohup does, is ignored.
    """
    heeded = [number for number in _SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
    woken, waker = os.pipe()
    os.set_blocking(waker, False)
    before = {number: signal.signal(number, _noted) for number in heeded}
    woke_before = signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
    watch = threading.Thread(target=_watch, args=(woken, frozenset(heeded), sentence), daemon=True)
    watch.start()
    try:
        yield
    finally:
        os.write(waker, _OVER)
        watch.join()
        signal.set_wakeup_fd(woke_before)
        for number, handler in before.items():
            signal.signal(number, handler)
        os.close(woken)
        os.close(waker)


def _noted(number: int, frame: object) -> None:
    """Nothing: the thread is woken by the signal itself, also where a library has put a handler of its own here."""


def _watch(woken: int, heeded: frozenset[int], sentence: Callable[[], str]) -> None:
    while (told := os.read(woken, 1)) != _OVER:
        if told[0] in heeded:
            durable.end_all()
            os.write(2, f"\n{sentence()}\n".encode(errors="backslashreplace"))
            os._exit(128 + told[0])
