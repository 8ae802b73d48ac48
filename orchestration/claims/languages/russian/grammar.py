"""Russian as the reader asks it."""

from orchestration.claims.languages.english.names.pointing import pointing
from orchestration.claims.languages.english.syntax.pointing import (
    is_aside,
    is_dated_aside,
    is_identified,
    likens,
    points_back,
    since,
    speaks_of_itself,
)
from orchestration.claims.languages.english.syntax.sending import bases_of
from orchestration.claims.languages.english.syntax.whereabouts import is_at_head, is_setting
from orchestration.claims.languages.russian.craft.phrases import read_craft
from orchestration.claims.languages.russian.craft.ships import named_ships
from orchestration.claims.languages.russian.cutting import cut_text
from orchestration.claims.languages.russian.lengths import stated_length
from orchestration.claims.languages.russian.names.mentions import find_mentions
from orchestration.claims.languages.russian.syntax.acting import acts, attributions, may_send, sender_of
from orchestration.claims.languages.russian.syntax.clauses import cut_clauses, reason_of, sends_to_meet, takes_up
from orchestration.claims.languages.russian.syntax.doubts import doubts, is_habitual, is_negated
from orchestration.claims.languages.russian.syntax.parties import named_in, parties
from orchestration.claims.languages.russian.syntax.placing import crossing, nearness, owner_of_zone, space, whereabouts
from orchestration.claims.languages.russian.syntax.pointing import governed
from orchestration.claims.sentences.grammar import Acting, Grammar, Naming, Placing, Pointing, Telling

GRAMMAR = Grammar(
    cut=cut_text,
    naming=Naming(
        mentions=find_mentions, pointing=pointing, zone_owner=owner_of_zone, craft=read_craft, ships=named_ships,
        missiles=lambda *_: [], attributions=attributions, leads=lambda *_: [],
    ),
    telling=Telling(
        clauses=cut_clauses, named=named_in, parties=parties, doubts=doubts, is_denied=is_negated, length=stated_length,
        is_habitual=is_habitual, reason=reason_of, takes_up=takes_up, sends_to_meet=sends_to_meet,
    ),
    acting=Acting(acts=acts, may_send=may_send, sender=sender_of, unit_owner=lambda *_: None, bases=bases_of),
    placing=Placing(
        whereabouts=whereabouts, is_setting=is_setting, is_at_head=is_at_head, nearness=nearness, space=space,
        crossing=crossing,
    ),
    pointing=Pointing(
        points_back=points_back, speaks_of_itself=speaks_of_itself, is_aside=is_aside, is_dated_aside=is_dated_aside,
        governed=governed, likens=likens, since=since, is_identified=is_identified,
    ),
)  # fmt: skip
