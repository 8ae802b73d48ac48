"""What holds for every command: signs that the terminal can show, damage told in a sentence, output that arrived."""

import errno
from typing import Any

from typer.core import TyperGroup

from orchestration.durable import DamagedError
from orchestration.output.terminal import complain, fault_of_output, make_ready


class Program(TyperGroup):
    """The program that the commands are part of."""

    def main(self, *arguments: Any, **how: Any) -> Any:
        """Run a command; ends with 2 where a file of the home is damaged, or what was printed was not taken."""
        make_ready()
        try:
            return super().main(*arguments, **how)
        except DamagedError as fault:
            complain(fault)
            raise SystemExit(2) from None
        finally:
            _require_all_is_written()


def _require_all_is_written() -> None:
    """End with a sentence where the standard output did not take what was printed; quietly where nobody reads it."""
    fault = fault_of_output()
    if fault is None:
        return
    if fault.errno != errno.EPIPE:
        complain(f"What was asked for can't be written to the standard output: {fault.strerror}.")
    raise SystemExit(2 if fault.errno != errno.EPIPE else 1)
