-- The value that stands last for each field of an event. A value that was rejected is unknown, so its cells are null.
with

corrections as (select * from {{ ref('int_corrections') }}),
merges as (select * from {{ ref('int_event_merges') }})

select
    coalesce(merges.merged_into, corrections.event_id) as event_id,
    corrections.field,
    corrections.aircraft_type,
    corrections.operator,
    corrections.correction_id,
    corrections.action,
    case when corrections.action <> 'reject' then corrections.value end as value,
    case when corrections.action <> 'reject' then corrections.number end as number,
    case when corrections.action <> 'reject' then corrections.start_date end as start_date,
    case when corrections.action <> 'reject' then corrections.end_date end as end_date,
    case when corrections.action <> 'reject' then corrections.date_precision else 'unknown' end as date_precision,
    case when corrections.action <> 'reject' then coalesce(others.merged_into, corrections.other_event_id) end
        as other_event_id
from corrections
left join merges on corrections.event_id = merges.event_id
left join merges as others on corrections.other_event_id = others.event_id
where corrections.subject = 'event' and corrections.field is not null
    and corrections.event_id is not null and not corrections.is_withdrawn
qualify row_number() over (
    partition by
        coalesce(merges.merged_into, corrections.event_id), corrections.field, corrections.aircraft_type,
        corrections.operator
    order by corrections.made_at desc, corrections.correction_id desc
) = 1
