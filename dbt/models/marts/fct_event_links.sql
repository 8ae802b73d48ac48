with

links as (select * from {{ ref('int_event_links') }}),
report_links as (select * from {{ ref('stg_report_links') }}),
reports as (select report_id, event_id from {{ ref('int_reports') }} where event_id is not null),

sentences as (
    select
        answering.event_id,
        answered.event_id as answers_event_id,
        report_links.relation,
        min_by(report_links.evidence, report_links.report_id) as evidence,
        count(*) as reports
    from report_links
    inner join reports as answering on report_links.report_id = answering.report_id
    left join reports as answered on report_links.answers_report_id = answered.report_id
    group by all
)

select
    links.event_id, links.answers_event_id, links.relation, links.lag_days, links.is_nearest, sentences.evidence,
    coalesce(sentences.reports, 0) as reports
from links
left join sentences
    on links.event_id = sentences.event_id
    and links.answers_event_id is not distinct from sentences.answers_event_id
    and links.relation is not distinct from sentences.relation
