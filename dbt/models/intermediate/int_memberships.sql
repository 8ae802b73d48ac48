with

placements as (select * from {{ ref('int_placements') }}),
merges as (select * from {{ ref('int_event_merges') }}),

verdicts as (
    select corrections.*, coalesce(merges.merged_into, corrections.event_id) as final_event_id
    from {{ ref('int_corrections') }} as corrections
    left join merges on corrections.event_id = merges.event_id
    where corrections.action in ('confirm', 'reject') and not corrections.is_withdrawn
),

of_reports as (
    select report_id, action
    from verdicts
    where subject = 'report'
    qualify row_number() over (partition by report_id order by made_at desc, correction_id desc) = 1
),

of_events as (
    select final_event_id as event_id, action
    from verdicts
    where subject = 'event' and field is null
    qualify row_number() over (partition by final_event_id order by made_at desc, correction_id desc) = 1
),

members as (
    select
        placements.report_id,
        placements.match_score,
        placements.resolved_event_id,
        coalesce(merges.merged_into, placements.event_id) as event_id
    from placements
    left join merges on placements.event_id = merges.event_id
)

select
    members.report_id,
    members.match_score,
    members.resolved_event_id,
    members.event_id as told_event_id,
    coalesce(coalesce(of_reports.action, of_events.action) = 'reject', false) as is_rejected,
    coalesce(of_events.action = 'confirm', false) as is_confirmed,
    case when not is_rejected then members.event_id end as event_id
from members
left join of_reports on members.report_id = of_reports.report_id
left join of_events on members.event_id = of_events.event_id
