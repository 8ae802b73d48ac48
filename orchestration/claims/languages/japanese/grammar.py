"""Japanese as the reader asks it."""

from orchestration.claims.languages.japanese.clauses import cut_clauses, named_in
from orchestration.claims.languages.japanese.craft import read_craft
from orchestration.claims.languages.japanese.cutting import cut
from orchestration.claims.languages.japanese.doubts import doubts, is_denied, is_habitual
from orchestration.claims.languages.japanese.naming import attributions, find_mentions, pointing, zone_owner
from orchestration.claims.languages.japanese.parties import acts, parties, sender
from orchestration.claims.languages.japanese.placing import crossing, nearness, space, whereabouts
from orchestration.claims.languages.japanese.pointing import governed, likens, points_back, since, speaks_of_itself
from orchestration.claims.sentences.grammar import Acting, Grammar, Naming, Placing, Pointing, Telling

GRAMMAR = Grammar(
    cut=cut,
    naming=Naming(
        mentions=find_mentions, pointing=pointing, zone_owner=zone_owner, craft=read_craft, ships=lambda *_: [],
        missiles=lambda *_: [], attributions=attributions, leads=lambda *_: [],
    ),
    telling=Telling(
        clauses=cut_clauses, named=named_in, parties=parties, doubts=doubts, is_denied=is_denied,
        length=lambda *_: None, is_habitual=is_habitual, reason=lambda *_: None, takes_up=lambda *_: False,
        sends_to_meet=lambda *_: False,
    ),
    acting=Acting(
        acts=acts, may_send=lambda *_: True, sender=sender, unit_owner=lambda *_: None, bases=lambda *_: [],
    ),
    placing=Placing(
        whereabouts=whereabouts, is_setting=lambda *_: True, is_at_head=lambda *_: False, nearness=nearness,
        space=space, crossing=crossing,
    ),
    pointing=Pointing(
        points_back=points_back, speaks_of_itself=speaks_of_itself, is_aside=lambda *_: False,
        is_dated_aside=lambda *_: False, governed=governed, likens=likens, since=since,
        is_identified=lambda *_: False,
    ),
)  # fmt: skip
