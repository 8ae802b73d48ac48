select
    article_id, external_id, url, source_id, title, author, language, published_at, published_from, captured_at, captured_on,
    connector, duplicate_of, is_copy, original_article_id, independent_source
from {{ ref('int_articles') }}
