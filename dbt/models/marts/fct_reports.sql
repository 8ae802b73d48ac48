with

reports as (select * from {{ ref('int_reports') }}),
parties as (select * from {{ ref('int_report_parties') }})

select
    reports.report_id, reports.article_id, reports.event_id, reports.kind, reports.event_type, reports.status,
    reports.start_date, reports.end_date, reports.date_precision, reports.date_rule,
    reports.former_start_date, reports.former_end_date,
    coalesce(parties.countries, []) as countries,
    coalesce(parties.targets, []) as targets,
    coalesce(parties.places, []) as places,
    reports.evidence, reports.evidence_start, reports.evidence_end, reports.rule,
    reports.wording, reports.agency, reports.independent_source, reports.dependence, reports.confidence, reports.support,
    reports.evidence_page,
    reports.reader,
    reports.agreed,
    reports.match_score,
    reports.is_rejected,
    reports.is_current
from reports
left join parties on reports.report_id = parties.report_id
