with

report_links as (select * from {{ ref('stg_report_links') }}),
reports as (select report_id, event_id from {{ ref('int_reports') }} where event_id is not null),
events as (select * from {{ ref('int_event_corrected') }}),
live as (select event_id from events where merged_into is null and not is_rejected),
corrections as (select * from {{ ref('int_event_corrections') }} where field = 'answers'),

told as (
    select
        answering.event_id,
        answered.event_id as answers_event_id,
        report_links.relation,
        {{ weakness('report_links.relation') }} as weakness,
        report_links.report_id,
        report_links.lag_days,
        report_links.evidence
    from report_links
    inner join reports as answering on report_links.report_id = answering.report_id
    inner join reports as answered on report_links.answers_report_id = answered.report_id
    where answering.event_id <> answered.event_id
),

worded as (
    select
        event_id,
        answers_event_id,
        relation,
        weakness,
        min(lag_days) as lag_days,
        min_by(evidence, report_id) as evidence
    from told
    group by all
),

counted as (
    select event_id, answers_event_id, count(distinct report_id) as reports from told group by event_id, answers_event_id
),

-- a pair that is told in several ways is one answer: by the strongest relation, with the others beside it
stated as (
    select
        worded.event_id,
        worded.answers_event_id,
        first(worded.relation order by worded.weakness) as relation,
        list(worded.relation order by worded.weakness) as relations,
        min(worded.lag_days) as lag_days,
        first(worded.evidence order by worded.weakness) as evidence,
        list(worded.evidence order by worded.weakness) as wordings,
        any_value(counted.reports) as reports
    from worded
    inner join counted
        on worded.event_id = counted.event_id and worded.answers_event_id = counted.answers_event_id
    group by worded.event_id, worded.answers_event_id
),

links as (
    select * from stated where event_id not in (select event_id from corrections)
    union all
    select event_id, other_event_id, 'corrected', ['corrected'], null, null, [], 0
    from corrections
    where other_event_id <> event_id
        and event_id in (select event_id from live)
        and other_event_id in (select event_id from live)
),

timed as (
    select
        links.event_id,
        links.answers_event_id,
        links.relation,
        links.relations,
        links.evidence,
        links.wordings,
        links.reports,
        -- two dates known to the day are surer than what a text says of the time between
        case
            when answering.date_precision = 'day' and answered.date_precision = 'day'
                then datediff('day', answered.start_date, answering.start_date)
            else links.lag_days
        end as lag_days
    from links
    left join events as answering on links.event_id = answering.event_id
    left join events as answered on links.answers_event_id = answered.event_id
)

select
    *,
    row_number() over (
        partition by event_id order by lag_days nulls last, answers_event_id
    ) = 1 as is_nearest
from timed
