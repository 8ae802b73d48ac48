with

events as (select * from {{ ref('int_events') }} where merged_into is null and not is_rejected),
settled as (select * from {{ ref('int_event_settled') }}),
parties as (select * from {{ ref('int_event_parties') }}),
corrections as (select * from {{ ref('int_event_corrections') }}),
choices as (select * from {{ ref('int_event_choices') }}),
release as (select moment from {{ ref('stg_moment') }}),

answers as (
    select
        answering.event_id,
        first(answered.event_id order by links.lag_days nulls last, answered.event_id) as answers_event_id
    from {{ ref('stg_report_links') }} as links
    inner join {{ ref('int_reports') }} as answering on links.report_id = answering.report_id
    inner join {{ ref('int_reports') }} as answered on links.answers_report_id = answered.report_id
    where answering.event_id <> answered.event_id
    group by answering.event_id
),

"values" as (
    {% set fields = {
        'event_type': ('settled.event_type', 'events.event_type'),
        'status': (
            status_at('settled.status', 'coalesce(settled.end_date, settled.start_date)', 'release.moment'), 'events.status'
        ),
        'dates': (
            dates_as_text('settled.start_date', 'settled.end_date', 'settled.date_precision'),
            dates_as_text('events.start_date', 'events.end_date', 'events.date_precision'),
        ),
        'place': ('parties.place_id', 'events.place_id'),
        'countries': ("array_to_string(parties.countries, '|')", "array_to_string(events.countries, '|')"),
        'targets': ("array_to_string(parties.targets, '|')", "array_to_string(events.targets, '|')"),
        'aircraft_count': ('events.aircraft_count_read::varchar', 'events.aircraft_count::varchar'),
        'bomber_count': ('events.bomber_count_read::varchar', 'events.bomber_count::varchar'),
        'fighter_count': ('events.fighter_count_read::varchar', 'events.fighter_count::varchar'),
        'target_count': ('events.target_count_read::varchar', 'events.target_count::varchar'),
        'responder_count': ('events.responder_count_read::varchar', 'events.responder_count::varchar'),
        'exercise': ('events.exercise_read', 'events.exercise_id'),
        'answers': ('answers.answers_event_id', 'events.answers_event_id'),
    } %}
    {% for field, (read_value, value) in fields.items() -%}
    select
        events.event_id,
        '{{ field }}' as field,
        null as aircraft_type,
        null as operator,
        null as role,
        nullif({{ read_value }}, '') as read_value,
        nullif({{ value }}, '') as "value",
        corrections.correction_id
    from events
    inner join settled on events.event_id = settled.event_id
    cross join release
    left join parties on events.event_id = parties.event_id
    left join answers on events.event_id = answers.event_id
    left join corrections on events.event_id = corrections.event_id and corrections.field = '{{ field }}'
    union all
    {% endfor -%}
    select
        aircraft.event_id,
        'aircraft',
        aircraft.aircraft_type,
        aircraft.operator,
        aircraft.role,
        aircraft.count_read::varchar,
        aircraft.count::varchar,
        aircraft.correction_id
    from {{ ref('int_event_aircraft_corrected') }} as aircraft
    union all
    select
        aircraft.event_id,
        'role',
        aircraft.aircraft_type,
        aircraft.operator,
        aircraft.role,
        aircraft.role_read,
        aircraft.role,
        aircraft.role_correction_id
    from {{ ref('int_event_aircraft_corrected') }} as aircraft
    union all
    select event_id, field, null, null, null, value, value, null
    from choices
    where field <> 'exercise' and event_id in (select event_id from events)
)

select "values".*, coalesce(choices.others, []) as others
from "values"
left join choices on "values".event_id = choices.event_id and "values".field = choices.field
