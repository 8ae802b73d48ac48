with

events as (select * from {{ ref('stg_events') }}),
types as (select * from {{ ref('stg_event_types') }}),
countries as (select country, name from {{ ref('stg_countries') }}),
parties as (select * from {{ ref('int_event_parties') }}),
counts as (select * from {{ ref('int_event_counts') }}),
reporting as (select * from {{ ref('int_event_reporting') }}),
links as (select * from {{ ref('int_event_links') }} where is_nearest),

disputes as (
    select event_id, bool_or(not agreed) as counts_differ
    from {{ ref('int_event_aircraft') }}
    group by event_id
),

names as (
    select
        parties.event_id,
        list(countries.name order by countries.name) filter (where list_contains(parties.countries, countries.country))
            as country_names,
        list(countries.name order by countries.name) filter (where list_contains(parties.targets, countries.country))
            as target_names
    from parties
    inner join countries on list_contains(parties.countries || parties.targets, countries.country)
    group by parties.event_id
),

worded as (
    select
        events.event_id,
        coalesce(types.label, replace(events.event_type, '_', ' ')) as label,
        {{ in_a_row('names.country_names') }} as who,
        types.target_link || ' ' || {{ in_a_row('names.target_names') }} as whom,
        {{ in_words('events.start_date', 'events.end_date', 'events.date_precision') }} as "when"
    from events
    left join types on events.event_type = types.event_type
    left join names on events.event_id = names.event_id
)

select
    events.*,
    worded.label as event_label,
    concat_ws(
        ', ',
        concat_ws(
            ' ',
            worded.who,
            case when worded.who is null then upper(worded.label[1]) || worded.label[2:] else worded.label end,
            case when events.kind = 'incident' then worded.whom end
        ),
        parties.places[1],
        worded.when
    ) as title,
    parties.place_id,
    coalesce(parties.places, []) as places,
    coalesce(parties.countries, []) as countries,
    coalesce(parties.targets, []) as targets,
    counts.aircraft_count,
    counts.bomber_count,
    counts.fighter_count,
    coalesce(reporting.articles, 0) as articles,
    coalesce(reporting.independent_sources, 0) as independent_sources,
    reporting.first_reported_at,
    reporting.last_reported_at,
    links.answers_event_id,
    links.lag_days,
    coalesce(disputes.counts_differ, false) or coalesce(reporting.dates_differ, false) as disagreement,
    reporting.confidence
from events
inner join worded on events.event_id = worded.event_id
left join parties on events.event_id = parties.event_id
left join counts on events.event_id = counts.event_id
left join reporting on events.event_id = reporting.event_id
left join links on events.event_id = links.event_id
left join disputes on events.event_id = disputes.event_id
