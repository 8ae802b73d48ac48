select
    statements.*,
    articles.published_at,
    articles.is_current,
    reports.event_id,
    md5(lower(trim(statements.speaker))) as person_id,
    substring(
        texts.text, statements.evidence_start + 1, statements.evidence_end - statements.evidence_start
    ) as evidence
from {{ ref('stg_statements') }} as statements
left join {{ ref('int_articles') }} as articles on statements.article_id = articles.article_id
left join {{ ref('int_reports') }} as reports on statements.report_id = reports.report_id
left join {{ ref('stg_articles') }} as texts on statements.article_id = texts.article_id
