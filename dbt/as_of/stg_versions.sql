select
    articles.article_id, articles.first_version_id, articles.version, articles.superseded_by, articles.appeared_at,
    articles.superseded_at, articles.superseded_captured_at, known.duplicate_of,
    coalesce(
        case when captured then articles.superseded_captured_at else articles.superseded_at end > moment.moment, true
    ) as is_current
from marts.dim_article as articles
inner join stg_articles as known on articles.article_id = known.article_id
cross join moment
