{% set last_day -%}
    case when list_contains(changed.corrected, 'dates') then coalesce(changed.end_date, changed.start_date)
        else coalesce(events.end_date, events.start_date) end
{%- endset %}
-- Every event with its type, time, place and parties, corrections as the last word; and what is left of ids that
-- were events once.
with

settled as (select * from {{ ref('int_event_settled') }}),
resolved as (select * from {{ ref('stg_events') }}),
merges as (select * from {{ ref('int_event_merges') }}),
parties as (select * from {{ ref('int_event_parties') }}),
places as (select place_id, name from {{ ref('stg_places') }}),
corrections as (select * from {{ ref('int_event_corrections') }}),
release as (select moment from {{ ref('stg_moment') }}),

events as (
    select
        settled.* exclude (first_report_id, first_captured_on),
        coalesce(resolved.founding_report_id, settled.first_report_id) as founding_report_id,
        coalesce(resolved.first_captured_on, settled.first_captured_on) as first_captured_on,
        null as merged_into,
        null::date as left_on,
        false as is_rejected
    from settled
    left join resolved on settled.event_id = resolved.event_id
    union all by name
    select
        resolved.* replace (coalesce(onward.merged_into, resolved.merged_into, merges.merged_into) as merged_into),
        coalesce(resolved.merged_into, merges.merged_into) is null as is_rejected
    from resolved
    left join merges on resolved.event_id = merges.event_id
    left join merges as onward on resolved.merged_into = onward.event_id
    where resolved.event_id not in (select event_id from settled)
),

changed as (
    select
        event_id,
        list(distinct field order by field) as corrected,
        {% for field in ['event_type', 'status', 'place', 'countries', 'targets', 'exercise'] -%}
        any_value(value) filter (where field = '{{ field }}') as {{ field }},
        {% endfor -%}
        {% for column in ['start_date', 'end_date', 'date_precision'] -%}
        any_value({{ column }}) filter (where field = 'dates') as {{ column }},
        {% endfor -%}
        {% for field in count_fields() -%}
        any_value(number) filter (where field = '{{ field }}') as {{ field }}{{ ',' if not loop.last }}
        {% endfor %}
    from corrections
    group by event_id
)

select
    events.event_id,
    events.kind,
    case when list_contains(changed.corrected, 'event_type') then coalesce(changed.event_type, events.event_type)
        else events.event_type end as event_type,
    case when list_contains(changed.corrected, 'dates') then changed.start_date else events.start_date end as start_date,
    case when list_contains(changed.corrected, 'dates') then changed.end_date else events.end_date end as end_date,
    case when list_contains(changed.corrected, 'status') then coalesce(changed.status, events.status)
        else {{ status_at('events.status', last_day, 'release.moment') }} end as status,
    case when list_contains(changed.corrected, 'dates') then changed.date_precision else events.date_precision end
        as date_precision,
    events.announced_start_date,
    events.announced_end_date,
    events.founding_report_id,
    events.first_captured_on,
    events.merged_into,
    events.left_on,
    events.is_rejected,
    case when list_contains(changed.corrected, 'place') then changed.place else parties.place_id end as place_id,
    case when list_contains(changed.corrected, 'place') then list_filter([places.name], lambda name: name is not null)
        else coalesce(parties.places, []) end as places,
    case when list_contains(changed.corrected, 'countries') then coalesce(string_split(changed.countries, '|'), [])
        else coalesce(parties.countries, []) end as countries,
    case when list_contains(changed.corrected, 'targets') then coalesce(string_split(changed.targets, '|'), [])
        else coalesce(parties.targets, []) end as targets,
    coalesce(changed.corrected, []) as corrected,
    changed.exercise,
    {% for field in count_fields() -%}
    changed.{{ field }}{{ ',' if not loop.last }}
    {% endfor %}
from events
cross join release
left join changed on events.event_id = changed.event_id
left join parties on events.event_id = parties.event_id
left join places on changed.place = places.place_id
