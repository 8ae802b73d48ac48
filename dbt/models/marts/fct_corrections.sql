with

corrections as (select * from {{ ref('int_corrections') }}),
raw as (select * from {{ ref('stg_corrections') }}),
standing as (select correction_id, event_id from {{ ref('int_event_corrections') }}),
merges as (select * from {{ ref('int_event_merges') }}),
placements as (select * from {{ ref('int_placements') }}),

-- of what nobody is named for, the row that corrections mean
"values" as (
    select distinct on (event_id, field, aircraft_type, operator) * from {{ ref('fct_event_values') }}
    order by event_id, field, aircraft_type, operator, correction_id nulls last, role <> 'actor', role
),


-- several reports of one sentence can stand for one that is gone: they are told together
told as (
    select
        corrections.correction_id,
        min(coalesce(merges.merged_into, corrections.event_id)) as event_id,
        min(corrections.report_id) as report_id,
        min(corrections.claim_id) as claim_id,
        bool_or(corrections.is_withdrawn) as is_withdrawn,
        min(corrections.other_event_id) as other_event_id,
        bool_or(merges.event_id is not null) as is_merged,
        min(placements.resolved_event_id) filter (where corrections.action = 'split') as from_event_id
    from corrections
    left join merges on corrections.event_id = merges.event_id
    left join placements on corrections.report_id = placements.report_id
    group by corrections.correction_id
),

-- of what says the same sort of thing about the same thing, the last word stands
ranked as (
    select
        raw.correction_id,
        row_number() over (
            partition by
                raw.action = 'split', raw.action = 'merge', raw.subject, raw.field is not null,
                coalesce(told.claim_id, told.report_id, case when raw.action = 'merge' then raw.subject_id end, told.event_id),
                case when raw.subject = 'event' then raw.field end, raw.aircraft_type, raw.operator
            order by raw.made_at desc, raw.correction_id desc
        ) as place
    from raw
    inner join told on raw.correction_id = told.correction_id
    where not told.is_withdrawn and told.event_id is not null
),

now as (
    select
        raw.*,
        told.event_id as now_event_id,
        told.report_id,
        told.claim_id,
        told.is_withdrawn,
        told.is_merged,
        told.other_event_id,
        told.from_event_id,
        ranked.place,
        case
            when raw.subject = 'report' then concat_ws(
                ' ', reports.kind, reports.event_type,
                {{ dates_as_text('reports.start_date', 'reports.end_date', 'reports.date_precision') }}
            )
            when raw.subject = 'claim' then {{ claim_in_words('claims') }}
            when raw.field is not null then "values".read_value
        end as read_value,
        -- what came to a rejected event after its rejection
        (
            select count(*) from {{ ref('int_memberships') }} as members
            inner join {{ ref('int_reports') }} as later on members.report_id = later.report_id
            where raw.subject = 'event' and raw.action = 'reject' and raw.field is null
                and members.told_event_id = told.event_id and later.captured_at > raw.made_at
        ) as later_reports
    from raw
    left join told on raw.correction_id = told.correction_id
    left join ranked on raw.correction_id = ranked.correction_id
    left join {{ ref('stg_reports') }} as reports on told.report_id = reports.report_id
    left join {{ ref('stg_claims') }} as claims on told.claim_id = claims.claim_id
    left join "values"
        on raw.subject = 'event' and told.event_id = "values".event_id
        and raw.field = "values".field
        and raw.aircraft_type is not distinct from "values".aircraft_type
        and raw.operator is not distinct from "values".operator
),

judged as (
    select
        *,
        case
            when action = 'withdraw' then 'applied'
            when is_withdrawn then 'withdrawn'
            when now_event_id is null and not (subject = 'claim' and claim_id is not null) and not (subject = 'report' and report_id is not null)
                then 'gone'
            when action = 'merge' and not (is_merged and other_event_id is not null) then 'gone'
            when field = 'answers' and action <> 'reject' and other_event_id is null then 'gone'
            when place > 1 then 'superseded'
            else 'applied'
        end as state,
        subject in ('report', 'claim') or field is not null as is_comparable
    from now
)

select
    correction_id, made_at, made_by, action, subject, subject_id, article_id, quote, field, aircraft_type, operator,
    "value", was, reason, number, start_date, end_date, date_precision,
    now_event_id as event_id,
    from_event_id,
    report_id,
    claim_id,
    read_value,
    case when action in ('change', 'confirm') then "value" end as corrected_value,
    state,
    coalesce(
        state = 'applied' and (later_reports > 0 or (is_comparable and coalesce(was, '') <> coalesce(read_value, ''))), false
    ) as changed,
    case
        when state = 'gone' then concat_ws(
            ' ', upper(action[1]) || action[2:], 'of', subject, subject_id, 'by', made_by,
            'does not hold any more: what it refers to is gone'
                || coalesce(' (' || was || ')', '') || '. Look at it again, and withdraw it or make it anew.'
        )
        when state = 'applied' and later_reports > 0 then concat_ws(
            ' ', 'Event', subject_id, 'was rejected by', made_by, 'and stays so, but', later_reports,
            case when later_reports = 1 then 'report' else 'reports' end, 'of it came since. Look at it again.'
        )
        when changed then concat_ws(
            ' ', upper(action[1]) || action[2:], 'of', concat_ws(' ', field, aircraft_type, operator), 'of', subject, subject_id,
            'by', made_by, 'holds, but what is read has changed: it was', coalesce(was, 'nothing'), 'and is now',
            coalesce(read_value, 'nothing') || '. Look at it again.'
        )
    end as warning
from judged
