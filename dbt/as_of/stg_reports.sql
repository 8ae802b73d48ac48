select
    reports.report_id, reports.article_id, reports.kind, reports.event_type, reports.status, reports.start_date,
    reports.end_date, reports.date_precision, reports.date_rule, reports.confidence,
    reports.evidence_start, reports.evidence_end, reports.rule, reports.support, reports.evidence_page, reports.reader, reports.agreed, reports.wording, reports.agency,
    articles.captured_on
from marts.fct_reports as reports
inner join stg_articles as articles on reports.article_id = articles.article_id
