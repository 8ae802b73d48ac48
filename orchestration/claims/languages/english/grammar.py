"""English as the reader asks it."""

from orchestration.claims.languages.english.craft.missiles import read_missiles
from orchestration.claims.languages.english.craft.phrases import read_craft
from orchestration.claims.languages.english.craft.ships import named_ships
from orchestration.claims.languages.english.lengths import stated_length
from orchestration.claims.languages.english.names.leading import leads_of
from orchestration.claims.languages.english.names.mentions import find_mentions
from orchestration.claims.languages.english.names.pointing import pointing
from orchestration.claims.languages.english.names.zone_owners import owner_of_zone
from orchestration.claims.languages.english.syntax.acting import acts
from orchestration.claims.languages.english.syntax.attributions import attributions
from orchestration.claims.languages.english.syntax.clauses import cut_clauses, reason_of, sends_to_meet, takes_up
from orchestration.claims.languages.english.syntax.doubts import doubts, is_habitual, is_negated
from orchestration.claims.languages.english.syntax.parties import parties
from orchestration.claims.languages.english.syntax.pointing import (
    governed,
    is_aside,
    is_dated_aside,
    is_identified,
    likens,
    points_back,
    since,
    speaks_of_itself,
)
from orchestration.claims.languages.english.syntax.sending import bases_of, may_send, sender_of, unit_owner
from orchestration.claims.languages.english.syntax.voice import named_in
from orchestration.claims.languages.english.syntax.whereabouts import (
    crossing,
    is_at_head,
    is_setting,
    nearness,
    space,
    whereabouts,
)
from orchestration.claims.sentences.grammar import Acting, Grammar, Naming, Placing, Pointing, Telling
from orchestration.claims.text.tokens import cut

GRAMMAR = Grammar(
    cut=cut,
    naming=Naming(
        mentions=find_mentions, pointing=pointing, zone_owner=owner_of_zone, craft=read_craft, ships=named_ships,
        missiles=read_missiles, attributions=attributions, leads=leads_of,
    ),
    telling=Telling(
        clauses=cut_clauses, named=named_in, parties=parties, doubts=doubts, is_denied=is_negated, length=stated_length,
        is_habitual=is_habitual, reason=reason_of, takes_up=takes_up, sends_to_meet=sends_to_meet,
    ),
    acting=Acting(acts=acts, may_send=may_send, sender=sender_of, unit_owner=unit_owner, bases=bases_of),
    placing=Placing(
        whereabouts=whereabouts, is_setting=is_setting, is_at_head=is_at_head, nearness=nearness, space=space,
        crossing=crossing,
    ),
    pointing=Pointing(
        points_back=points_back, speaks_of_itself=speaks_of_itself, is_aside=is_aside, is_dated_aside=is_dated_aside,
        governed=governed, likens=likens, since=since, is_identified=is_identified,
    ),
)  # fmt: skip
