"""Chinese as the reader asks it."""

from orchestration.claims.languages.chinese.craft.missiles import read_missiles
from orchestration.claims.languages.chinese.craft.phrases import read_craft
from orchestration.claims.languages.chinese.craft.ships import named_ships
from orchestration.claims.languages.chinese.forms import cut
from orchestration.claims.languages.chinese.lengths import stated_length
from orchestration.claims.languages.chinese.names.mentions import find_mentions
from orchestration.claims.languages.chinese.names.zones import owner_of_zone, pointing
from orchestration.claims.languages.chinese.syntax.acting import acts, bases_of, sender_of
from orchestration.claims.languages.chinese.syntax.clauses import attributions, cut_clauses
from orchestration.claims.languages.chinese.syntax.doubts import doubts, is_denied, is_habitual
from orchestration.claims.languages.chinese.syntax.parties import named_in, parties
from orchestration.claims.languages.chinese.syntax.placing import (
    crossing,
    is_at_head,
    nearness,
    space,
    whereabouts,
)
from orchestration.claims.languages.chinese.syntax.pointing import governed, points_back
from orchestration.claims.sentences.grammar import Acting, Grammar, Naming, Placing, Pointing, Telling

GRAMMAR = Grammar(
    cut=cut,
    naming=Naming(
        mentions=find_mentions, pointing=pointing, zone_owner=owner_of_zone, craft=read_craft, ships=named_ships,
        missiles=read_missiles, attributions=attributions, leads=lambda *_: [],
    ),
    telling=Telling(
        clauses=cut_clauses, named=named_in, parties=parties, doubts=doubts, is_denied=is_denied, length=stated_length,
        is_habitual=is_habitual, reason=lambda *_: None, takes_up=lambda *_: False,
        sends_to_meet=lambda *_: False,
    ),
    acting=Acting(
        acts=acts, may_send=lambda *_: True, sender=sender_of, unit_owner=lambda *_: None, bases=bases_of,
    ),
    placing=Placing(
        whereabouts=whereabouts, is_setting=lambda *_: False, is_at_head=is_at_head, nearness=nearness, space=space,
        crossing=crossing,
    ),
    pointing=Pointing(
        points_back=points_back, speaks_of_itself=lambda *_: False, is_aside=lambda *_: False,
        is_dated_aside=lambda *_: False, governed=governed, likens=lambda *_: False, since=lambda *_: None,
        is_identified=lambda *_: False,
    ),
)  # fmt: skip
