with

corrections as (select * from {{ ref('stg_corrections') }} where action <> 'withdraw'),
withdrawals as (select distinct subject_id from {{ ref('stg_corrections') }} where action = 'withdraw'),
subjects as (select * from {{ ref('int_correction_subjects') }}),
placements as (select * from {{ ref('int_placements') }}),
resolved as (select * from {{ ref('stg_events') }}),
placed as (select distinct event_id from placements),

-- an id that was merged leads on to the event that it became
ids as (
    select event_id as named_id, event_id from placed
    union all
    select resolved.event_id, resolved.merged_into
    from resolved
    inner join placed on resolved.merged_into = placed.event_id
    where resolved.event_id not in (select event_id from placed)
),

founded as (
    select subjects.correction_id, min(placements.event_id) as event_id
    from subjects
    inner join placements on subjects.report_id = placements.report_id
    group by subjects.correction_id
)

select
    corrections.*,
    coalesce(case when corrections.subject = 'event' then ids.event_id end, founded.event_id) as event_id,
    case when corrections.subject <> 'event' then subjects.report_id end as report_id,
    subjects.claim_id,
    targets.event_id as other_event_id,
    withdrawals.subject_id is not null as is_withdrawn
from corrections
left join subjects on corrections.correction_id = subjects.correction_id
left join founded on corrections.correction_id = founded.correction_id
left join ids on corrections.subject_id = ids.named_id
left join ids as targets on corrections.value = targets.named_id and (corrections.action = 'merge' or corrections.field = 'answers')
left join withdrawals on corrections.correction_id = withdrawals.subject_id
