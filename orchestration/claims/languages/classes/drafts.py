"""Word classes that the room drafts/ asks for."""

from dataclasses import dataclass

from orchestration.claims.languages.words import Ordered, Phrases, WordPattern, Words


@dataclass(frozen=True, slots=True)
class DraftWords:
    """Words by which a clause tells of an event of some type, or only seems to."""

    occurrence: Words
    """Verbs by which a noun for a drill is said to take place."""
    pointing: Words
    """Determiners by which such a noun may refer to a drill already told."""
    new: Words
    """Adjectives behind them that show it to be another one ('its first drill')."""
    describing: Words
    """Adjectives between determiner and noun that decide nothing ('the joint bilateral drill')."""
    defined_by: Words
    """What follows a noun to say which drill it is ('the drills held by …'), so that it points to none told before."""
    yardsticks: Words
    """Words before the name of an exercise that only says when something else was."""
    exerted: Words
    """What is exercised without a drill ('restraint', 'the right to self-defence')."""
    civil: Words
    """What before a word for an exercise makes it one of no forces ('voter registration exercise')."""
    airliners: WordPattern
    """Civil aircraft that fighters are sent up to."""
    civil_boats: Words
    """Whose boats are of no force ('refugee', 'fishing'): what they run into, nobody manoeuvred."""
    collisions: Words
    """Nouns of collisions, which say nothing of who manoeuvred."""
    running_into: Words
    """Verbs of ramming and colliding ..."""
    vehicles: Words
    """... of what drives on land, which nothing at sea or in the air runs into ..."""
    private_boats: Words
    """... and of boats that may be anybody's."""
    claiming: Words
    """What states say of waters that others sail through ('claims', 'restrictions')."""
    shared: Words
    """What says of an exercise that several states hold it ('joint')."""
    arms: Words
    """What shows that forces are spoken of."""
    ground_defences: WordPattern
    """Who intercepts from the ground."""
    scrambling: Words
    """Forms of a verb that also means to hurry ..."""
    scrambled_for: Words
    """... and what then follows it ('the scramble for Africa')."""
    casualties: Words
    """What tells of a fight or a strike."""
    testing: Words
    """Words of a launch that is a test, and so no strike ('test-fired a missile at its range')."""
    aiming: Words
    """Prepositions of what is shot at ..."""
    aiming_into: Words
    """... and of what is hit, where these stand behind it ..."""
    struck: Words
    """... people and what is theirs ..."""
    mere_targets: Words
    """... and what is shot at in an exercise, or an hour ('at around noon')."""
    patrolling: WordPattern
    """Words of a patrol, whatever their ending."""
    going_on: WordPattern
    """What says of a drill that it continues: no drill of its own."""
    planned: Words
    """What tells of a drill to come."""
    ongoing: Words
    """What tells of a drill under way ..."""
    held_now: WordPattern
    """... and what says it in several words ('are holding')."""
    phrase_openers: Words
    """Prepositions and pronouns that open another phrase than that of the noun before or behind them ..."""
    called_off_at_will: Words
    """... and forms of verbs of calling off that tell of no deed by themselves ('to cancel') ..."""
    deciding: Phrases
    """... unless one of these stands before them ('agreed to')."""
    perfect: Words
    """Auxiliaries of what has happened at some time until now."""
    taking_part: WordPattern
    """'Took part in': an exercise is meant, which another clause tells of."""
    flown: Words
    """What tells of a flight as over ('flew', 'made a flight')."""
    together: Words
    """What joins craft of several nations in one flight."""
    sorties: Words
    """Nouns that tell of a flight as something flown for its own sake."""
    neutral: Words
    """What a ministry says of the waters that its own bombers flew over."""
    oneself: Words
    """Pronouns by which a speaker tells of what he himself does ('said that it would …')."""
    air_forces: WordPattern
    """What makes an exercise one in the air, beside the cue 'aerial'."""
    relatives: Words
    """Pronouns that open a clause about a noun."""
    radars: Words
    """What is locked on with."""
    flown_over: Words
    """Verbs of flying over a land ('overflew'), which need no preposition."""
    flying: Words
    """Forms of the verb that 'over' follows."""
    warning: WordPattern
    """What makes shots and flares a warning, by which an entry is answered."""
    arriving: Words
    """What tells that craft have come to a base."""
    launching: Words
    """Words of a trigger that tells of a further launch in the same clause."""
    holding: Words
    """Verbs of which a noun for a test is the object ('carried out a flight test of …')."""
    it: Words
    """The pronoun that takes up a zone ('a helicopter entered it')."""
    owning: Words
    """Possessives that make a zone that of the nation before them ('its airspace')."""
    owning_speaker: Words
    """Those that make it the speaker's ('our airspace')."""
    sovereign: Words
    """What makes airspace a state's own, those possessives among them."""
    international: Words
    """What makes airspace or waters nobody's."""
    leaving: Words
    """Triggers of entry that tell of going out."""
    come_in: Words
    """Prepositions by which anything that craft do tells that they are or come in a zone ('circled inside …')."""
    inside: Words
    """What stands before a zone that craft are in or come into."""
    inside_waters: Words
    """The same before territorial waters."""
    welcomed: WordPattern
    """What makes craft in a state's waters or airspace its guests: what they come for, who let them in ..."""
    unwelcome: Words
    """... unless one of these says that nobody did, or that somebody minds."""
    approaching: Words
    """Prepositions of an approach to a coast, or of a passage along it."""
    near: Words
    """Words before a country that craft are said to be close to."""
    homeland: WordPattern
    """'Around the country', 'near the island': the territory of who reports."""
    passing: Words
    """Verbs of a passage through a strait or sea."""
    meeting: Words
    """What fighters of one side do to aircraft of the other when they intercept them."""
    listed_meetings: Words
    """How a bulletin says of each day that aircraft were intercepted."""
    practices: Words
    """Nouns of scrambles in the plural: without a day they tell a practice."""
    likening: Words
    """What makes a verb before it one of naming or likening ('escorted as …')."""
    jets: Words
    """Heads of craft that are fighters where they are sent up."""
    allied: Words
    """Words of fighters that are not those of the nation which reports of them."""
    foreign: Words
    """What says that craft are not the answering side's."""
    taking_up: Words
    """Words at the head of a clause that takes up those just told of."""
    endings: Ordered
    """Endings of words, longer ones first, without which a word is the same to what is learned of words."""
