"""Reads one article: text in, reports with their claims and links out. The same input gives the same output."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from orchestration.claims.dates.finding import anchor_of, year_of
from orchestration.claims.dates.resolving import DateParameters
from orchestration.claims.languages.registry import grammar_of
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.model import Reading
from orchestration.claims.reports.keeping import as_kept
from orchestration.claims.reports.writing import reports_of
from orchestration.claims.sentences.making import Before, When, make_scene
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.assembly import assemble
from orchestration.claims.story.days.borrowed_dates import ChronicleParameters
from orchestration.claims.story.event import Event
from orchestration.claims.text.lines import unwrapped
from orchestration.claims.text.tokens import Document
from orchestration.claims.text.view import View, folded, joined, view_of

_NATIONS = 40
"""Nations named before a sentence that 'both countries' or 'the North' may mean."""
_RECENT = 3
"""Sentences over which a bare count ('Eighteen crossed the line') may point back to craft."""

_DAYS = ("day", "range")


@dataclass(frozen=True, slots=True)
class ReadingParameters:
    """Everything that the reader can be tuned by."""

    dates: DateParameters = field(default_factory=DateParameters)
    chronicle: ChronicleParameters = field(default_factory=ChronicleParameters)


def read_article(
    article_id: str,
    text: str,
    published: date | None,
    lexicon: Lexicon,
    params: ReadingParameters | None = None,
) -> Reading:
    """Reports, claims and links of one text; `published` is the day of publication, None when unknown."""
    params = params or ReadingParameters()
    view = _view(text, lexicon)
    if view is None:
        return Reading((), (), ())
    document, scenes, events = _told(view, published, lexicon, params)
    return as_kept(reports_of(article_id, document, events, scenes, lexicon), view, text)


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as its reader sees it: the view, its sentences with all that is found in them, and when it is seen."""

    view: View
    document: Document
    mentions: Sequence[Mention]
    scenes: Sequence[Scene]
    when: When


def may_matter(text: str, lexicon: Lexicon) -> bool:
    """Whether a text may tell of an event, so that it is read at all."""
    return _view(text, lexicon) is not None


def see(text: str, published: date | None, lexicon: Lexicon, params: ReadingParameters | None = None) -> Seen | None:
    """What is found in a text before anything is made of it; None of a text that can tell of no event."""
    params, view = params or ReadingParameters(), _view(text, lexicon)
    if view is None:
        return None
    published = params.dates.believed(published)
    document = _document(view, lexicon)
    scenes = read_scenes(document, published, lexicon, params)
    mentions = grammar_of(lexicon.language.code).naming.mentions(document, lexicon)
    return Seen(view, document, mentions, scenes, _when(document, published, lexicon, params))


def read_events(
    text: str, published: date | None, lexicon: Lexicon, params: ReadingParameters
) -> tuple[Document, list[Scene], list[Event]]:
    """A text as its reader sees it, its sentences and the events told in them; none of a text that can tell of none."""
    view = _view(text, lexicon)
    if view is None:
        return grammar_of(lexicon.language.code).cut("", lexicon.language.text), [], []
    return _told(view, published, lexicon, params)


def _view(text: str, lexicon: Lexicon) -> View | None:
    """What is read of a text; None where it can't matter."""
    view = folded(view_of(text), lexicon.language.folds)
    if not lexicon.screen.may_matter(view.text):
        return None
    return lexicon.leads.cut(joined(unwrapped(view), lexicon.designates, lexicon.initials))


def _told(
    view: View, published: date | None, lexicon: Lexicon, params: ReadingParameters
) -> tuple[Document, list[Scene], list[Event]]:
    published = params.dates.believed(published)
    document = _document(view, lexicon)
    scenes = read_scenes(document, published, lexicon, params)
    return document, scenes, tell_events(scenes, anchor_of(view.text, published, lexicon.dates), lexicon, params)


def _document(view: View, lexicon: Lexicon) -> Document:
    return lexicon.wholes.within(grammar_of(lexicon.language.code).cut(view.text, lexicon.language.text))


def _when(document: Document, published: date | None, lexicon: Lexicon, params: ReadingParameters) -> When:
    return When(anchor_of(document.text, published, lexicon.dates), year_of(document.text), params.dates)


def tell_events(
    scenes: Sequence[Scene], anchor: date | None, lexicon: Lexicon, params: ReadingParameters
) -> list[Event]:
    """The events of a text, in the order in which they are first told; seen from the day `anchor`."""
    ownership = Ownership(lexicon)
    ownership.learn(scenes)
    return assemble(scenes, ownership, anchor, params.chronicle)


def read_scenes(document: Document, published: date | None, lexicon: Lexicon, params: ReadingParameters) -> list[Scene]:
    """The sentences of a text with all that is found in them."""
    when = _when(document, published, lexicon, params)
    grammar = grammar_of(lexicon.language.code)
    mentions = grammar.naming.mentions(document, lexicon)
    scenes: list[Scene] = []
    nations: list[Nation] = []
    zone_owner: str | None = None
    day: date | None = None
    at = 0
    for sentence in document.sentences:
        inside = []
        while at < len(mentions) and mentions[at].first < sentence.last:
            if mentions[at].first >= sentence.first and mentions[at].last <= sentence.last:
                inside.append(mentions[at])
            at += 1
        before = Before(nations[-_NATIONS:], [c for s in scenes[-_RECENT:] for c in s.crafts], zone_owner, day)
        scenes.append(make_scene(document, sentence, inside, lexicon, grammar, when, before))
        zones = [z for z in scenes[-1].zones if z.kind in ("adiz", "median_line")]
        zone_owner = next((z.country for z in zones if z.country), zone_owner or ("" if zones else None))
        nations.extend(scenes[-1].nations)
        told = (d for d in reversed(scenes[-1].dates) if d.span and d.span.precision in _DAYS and d.role != "last_day")
        days = (d.span.hi or d.span.lo for d in told if d.span)
        day = next(days, day)
    return scenes
