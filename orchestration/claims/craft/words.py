"""Words of noun phrases about aircraft and ships: what may stand before the head, and where the phrase ends."""

from orchestration.claims.dates.calendar import MONTHS, WEEKDAYS

NO = frozenset({"no", "neither", "nor", "without"})
DETERMINERS = frozenset("the these those both its their his her this that our".split())
STOPS = frozenset(
    "in on at by with from over near to of and or but as than into off around when while after before"
    " that which who was were is are be been had has have not no if for against because including namely"
    " only also said says made alongside beside between through toward towards under about left ended amid"
    " like called via per it they he she we day days week weeks month months year years hour hours minute minutes"
    " later earlier ago sent flew took put held saw met brought ran went came led shot kept sends flies takes puts"
    " holds sees meets brings runs goes comes keeps did do does will would could can may might should then so too"
    " how what where there here more".split()
)
CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)
PARTICIPLES = frozenset(
    "presumed unmanned manned suspected advanced modified armed unidentified crewed uncrewed based powered"
    " equipped armoured armored launched tipped piloted combined allied foreign guided".split()
)
OTHERS = frozenset("other others more another further additional extra".split())
VAGUE = frozenset("several many dozens scores multiple numerous various few swarms".split())
BETWEEN_OWNERS = frozenset({"'s", "and", "the", ",", "of", "from", "both"})
MADE = frozenset("built made designed supplied".split())
ADJECTIVES = frozenset(
    "military strategic stealth stealthy long range short heavy supersonic nuclear capable multirole"
    " multi role reconnaissance surveillance maritime patrol combat tactical missile carrying carrier anti"
    " submarine warfare early warning airborne control electronic transport refueling refuelling aerial"
    " attack advanced modern fifth fourth generation single twin engine engined seat russian navy naval"
    " army air force intelligence signals special mission cargo spy rescue coast guard aging ageing new"
    " old large small unmanned suspected unidentified jet propeller turboprop front line frontline top the"
    " same guided class type borne spotter".split()
) - {"the"}
