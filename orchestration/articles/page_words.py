"""What pages name their dates with, and what stands beside an article: names of fields, classes and words. No logic."""

import re

OTHERS = re.compile(
    r"comment|person|organi[sz]ation|image|video|audio|product|event|review|listitem|breadcrumb|website", re.I
)
PARTS = frozenset(
    "comment comments author publisher image video review itemlistelement associatedmedia haspart ispartof mentions"
    " about".split()
)
"""Properties that lead to other things than the article."""
META = (
    frozenset(
        "article:published_time og:article:published_time og:published_time article:published article.published"
        " article_date_original datepublished pubdate publishdate publish-date publish_date publication_date"
        " publicationdate publication-date originalpublicationdate datepublication dc.date.issued dcterms.issued"
        " dc.issued dcterms.date.issued dcterms.available citation_publication_date citation_date citation_online_date"
        " bt:pubdate parsely-pub-date sailthru.date rnews:datepublished prism.publicationdate vr:published_time"
        " article:publicationdate article:post_time article:post_date article:originally_published release_date"
        " date.available published published_time published-date publisheddate published_date pub_date pub-date"
        " cxenseparse:recs:publishtime cxenseparse:publishtime displaydate dateposted datepost"
        " shareaholic:article_published_time mediator_published_time article.publish_time ptime pdate firstpublished"
        " first_published weibo:article:create_at apub:time wrdate tdc_published rbpubdate dc:date:issued"
        " article_published_time timestamp_published".split()
    ),
    frozenset(
        "dc.date dc:date dcterms.date dcterms.created dcterms:created dc.created dc.date.created date datecreated"
        " date_created created creation_date date_published article:created_time og:created_time article.created"
        " article.date createdate create_date og:pubdate article_date date-creation cdate search_date"
        " article:create-date date_origin".split()
    ),
)
"""Names of <meta> in which a page tells its publication; and such as tell it less clearly."""
PROPERTIES = (
    frozenset({"datepublished", "dc:issued", "dcterms:issued", "rnews:datepublished"}),
    frozenset({"datecreated", "dc:date", "dc:created", "dcterms:created", "dcterms:date"}),
)
"""The same of elements in a page's body."""
MODIFIED = re.compile(
    r"modif|updat|revis|edited|changed|aktualis|geändert|mise? à jour|mis-a-jour|actuali[sz]|atualiz|aggiorn|обновл"
    r"|измен|更新|수정|güncel|bijgewerkt|gewijzigd|zmien|zmian|aktualiz|oppdater|uppdater|opdater|módos|frissít|ažurir"
    r"|\blast\b|zuletzt|stand:|оновлен",
    re.IGNORECASE,
)
"""Words that tell of a last change."""
PUBLISHED = re.compile(
    r"publi[sśëécck]|posted|pubdate|releas|issued|created|veröff|erstellt|geschrieben|geplaatst|опублик|размещ|дата"
    r"|发布|發布|発表|公開|入力|입력|등록|게시|yayın|objav|julkais|megjel|submitted|first-pub|entry-date|post-date|artdate"
    r"|article-date|date-created|post-time|article-time|date-header",
    re.IGNORECASE,
)
DATED = re.compile(
    r"date|datum|fecha|\bdata\b|[-_ ]data\b|news_?data|dato|dat[ae]r|time(?!line|r)|stamp|byline|meta(?!l)|author|autor"
    r"|info|posted|publi|submitted|credit|detail|day|giorno|when|когда|vrijeme|kiem|tarih",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"(?:^|\s)(?:(?:[a-z]+[-_]){0,2}(?:comments?|respond|replies|kommentare?|disqus|sidebar|side-bar|related|newsletter|copyright)"
    r"(?:[-_]\w+)*"
    r"|(?:recommend\w*|popular|latest|recent|teasers?|advert\w*|ads?|promo\w*|breadcrumbs?|calendar|archives?|trending|carousel"
    r"|slider|menu|navigation|ticker|banner|sponsor\w*|weather|events?|footer|tweet|twitter)(?:[-_]\w+)*"
    r"|widget[-_]\w+|(?:page|site|main|global)[-_]?footer|(?:most|read|also|more|next|prev|similar|further)-\S+|nav)(?=\s|$)",
    re.IGNORECASE,
)
"""Classes and ids of what stands beside an article."""
SILENT = frozenset({"script", "style", "noscript", "template", "textarea", "select", "button"})
"""Elements whose text nobody reads."""
OUTSIDE = frozenset({"nav", "blockquote", "script", "style", "noscript", "select", "button", "template"})
IN_ADDRESS = re.compile(
    r"/(?P<y>(?:19|20)\d\d)[/_-]?(?P<m>0?[1-9]|1[0-2])[/_-]?(?P<d>0?[1-9]|[12]\d|3[01])(?=[/_.-]|\Z)"
)
COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights", re.IGNORECASE)
