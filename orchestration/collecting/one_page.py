"""One page at the wish of whoever runs the command: no robots.txt, no patience, but the bounds of every exchange."""

from orchestration.addresses import web_address
from orchestration.collecting.exchanges import Intake, Wire
from orchestration.collecting.fetching import host_of
from orchestration.collecting.outcomes import Response, Validators
from orchestration.collecting.plan import Manners

_ASKED = Manners(
    user_agent="overflight-read (one page at the wish of its user)", max_bytes=20_000_000, allow_private_addresses=True
)
_LED_TO = _ASKED.model_copy(update={"allow_private_addresses": False})
"""For hosts that nobody but a server has named."""


def page_at(address: str) -> Response:
    """The answer of an address; it may be a private one, but no other host may lead to one."""
    at = web_address(address)
    if at is None:
        return Response("", "bad_address", "This is no http or https address that can be asked.")
    first = host_of(at)
    for _ in range(_ASKED.max_redirects + 1):
        manners = _ASKED if host_of(at) == first else _LED_TO
        answer = Wire(manners).ask(at, Validators(), Intake(manners))
        if answer.outcome != "redirect":
            return answer
        at = answer.leads_to
    return Response(at, "redirect_loop", f"The address leads on more than {_ASKED.max_redirects} times.")
