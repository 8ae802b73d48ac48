-- The event that resolution found for each report, or the one that an analyst moved it to, before events are merged.
with

corrections as (select * from {{ ref('stg_corrections') }}),
withdrawn as (select subject_id from corrections where action = 'withdraw'),

moved as (
    select subjects.report_id, corrections.value as event_id, corrections.correction_id
    from corrections
    inner join {{ ref('int_correction_subjects') }} as subjects on corrections.correction_id = subjects.correction_id
    where corrections.action = 'split' and corrections.correction_id not in (select subject_id from withdrawn)
    qualify row_number() over (
        partition by subjects.report_id order by corrections.made_at desc, corrections.correction_id desc
    ) = 1
)

select
    resolved.report_id,
    resolved.event_id as resolved_event_id,
    coalesce(moved.event_id, resolved.event_id) as event_id,
    resolved.score as match_score,
    moved.correction_id
from {{ ref('stg_event_reports') }} as resolved
left join moved on resolved.report_id = moved.report_id
