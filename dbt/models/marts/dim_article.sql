select
    articles.article_id, external_id, url, source_id, title, author, language, readings.read_as, coalesce(readings.reports_doubted, 0) as reports_doubted, published_at,
    published_on, published_on_from, published_zone, published_from, published_rule, {{ published_precision('published_on_from') }} as published_precision, captured_at, articles.captured_on,
    connector, duplicate_of, is_copy, original_article_id, independent_source, coalesce(sample, false) as sample,
    "encoding", encoding_told_by, replaced_share, coalesce(tables_left_out, 0) as tables_left_out,
    version, is_current, first_version_id, superseded_by, appeared_at, superseded_at, superseded_captured_at
from {{ ref('int_articles') }} as articles
left join {{ ref('stg_readings') }} as readings on articles.article_id = readings.article_id
