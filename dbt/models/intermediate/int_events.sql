with

events as (select * from {{ ref('int_event_corrected') }}),
types as (select * from {{ ref('stg_event_types') }}),
countries as (select country, name from {{ ref('stg_countries') }}),
counts as (select * from {{ ref('int_event_counts') }}),
counts_read as (select * from {{ ref('int_event_counts_read') }}),
reporting as (select * from {{ ref('int_event_reporting') }}),
links as (select * from {{ ref('int_event_links') }} where is_nearest),
named as (select * from {{ ref('int_event_named') }}),
exercises as (select exercise_id, name from {{ ref('stg_exercises') }}),

series as (
    select
        events.event_id,
        case when list_contains(events.corrected, 'exercise') then events.exercise else named.exercise_id end as exercise_id
    from events
    left join named on events.event_id = named.event_id
),

disputes as (
    select event_id, bool_or(differs) as counts_differ
    from (
        select event_id, not agreed as differs from {{ ref('int_event_aircraft') }}
        union all
        select event_id, len(others) > 0 from {{ ref('int_event_choices') }} where field in ('missile_count', 'crossings_count')
    )
    group by event_id
),

memberships as (select * from {{ ref('int_memberships') }}),
reports as (select report_id, event_id from {{ ref('int_reports') }} where event_id is not null),

confirmations as (
    select event_id, bool_or(is_confirmed) as is_confirmed from memberships where event_id is not null group by event_id
),

touched as (
    select event_id, field from {{ ref('int_event_corrections') }}
    union all
    select told_event_id, 'reports' from memberships where is_rejected or told_event_id <> resolved_event_id
    union all
    select resolved_event_id, 'reports' from memberships where told_event_id <> resolved_event_id
    union all
    select reports.event_id, 'claims'
    from {{ ref('int_claims') }} as claims
    inner join reports on claims.report_id = reports.report_id
    where claims.is_rejected
),

corrections as (
    select event_id, list(distinct field order by field) as corrected from touched group by event_id
),

names as (
    select
        events.event_id,
        list(countries.name order by countries.name) filter (where list_contains(events.countries, countries.country))
            as country_names,
        list(countries.name order by countries.name) filter (where list_contains(events.targets, countries.country))
            as target_names
    from events
    inner join countries on list_contains(events.countries || events.targets, countries.country)
    group by events.event_id
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
    events.event_id,
    events.kind,
    events.event_type,
    events.status,
    events.start_date,
    events.end_date,
    events.date_precision,
    events.announced_start_date,
    events.announced_end_date,
    events.founding_report_id,
    events.first_captured_on,
    events.merged_into,
    events.left_on,
    events.is_rejected,
    events.place_id,
    events.places,
    events.countries,
    events.targets,
    worded.label as event_label,
    concat_ws(
        ', ',
        concat_ws(
            ' ',
            worded.who,
            case when worded.who is null then upper(worded.label[1]) || worded.label[2:] else worded.label end,
            {{ exercise_name('series.exercise_id', 'exercises.name') }},
            case when events.kind = 'incident' then worded.whom end
        ),
        events.places[1],
        worded.when
    ) as title,
    {% for count in count_fields() -%}
    case when list_contains(events.corrected, '{{ count }}') then events.{{ count }} else counts.{{ count }} end as {{ count }},
    counts_read.{{ count }} as {{ count }}_read,
    {% endfor -%}
    coalesce(reporting.articles, 0) as articles,
    coalesce(reporting.independent_sources, 0) as independent_sources,
    reporting.first_reported_at,
    reporting.last_reported_at,
    reporting.first_captured_at,
    links.answers_event_id,
    links.lag_days,
    coalesce(disputes.counts_differ, false) or coalesce(reporting.dates_differ, false) as disagreement,
    reporting.confidence,
    coalesce(corrections.corrected, []) as corrected,
    coalesce(confirmations.is_confirmed, false) as confirmed,
    series.exercise_id,
    {{ exercise_name('series.exercise_id', 'exercises.name') }} as exercise,
    case when series.exercise_id = named.exercise_id then named.exercise_edition end as exercise_edition,
    named.exercise_id as exercise_read,
    named.missile_type,
    named.missile_count,
    coalesce(named.crossed_median_line, false) as crossed_median_line,
    named.crossings_count,
    named.time_of_day,
    named.time_zone_as_worded
from events
inner join worded on events.event_id = worded.event_id
left join counts on events.event_id = counts.event_id
left join counts_read on events.event_id = counts_read.event_id
left join reporting on events.event_id = reporting.event_id
left join links on events.event_id = links.event_id
left join disputes on events.event_id = disputes.event_id
left join confirmations on events.event_id = confirmations.event_id
left join corrections on events.event_id = corrections.event_id
left join named on events.event_id = named.event_id
left join series on events.event_id = series.event_id
left join exercises on series.exercise_id = exercises.exercise_id
