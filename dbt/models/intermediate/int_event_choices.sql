-- Values of which an event has one, and the reports may state several: what most independent sources state, then the
-- surest report, then the greater number. A kind of missiles is no other value than a type that is of it.
with

claims as (
    select * from {{ ref('int_claims') }}
    where event_id is not null and claim_type in ('exercise', 'crossing', 'missile', 'time')
),

stated as (
    {% for field, claim_type in [('exercise', 'exercise'), ('missile_type', 'missile'), ('time_of_day', 'time')] -%}
    select event_id, '{{ field }}' as field, value, independent_source, confidence
    from claims
    where claim_type = '{{ claim_type }}'
    union all
    {% endfor -%}
    select event_id, 'crossings_count', max("count")::varchar, any_value(independent_source), max(confidence)
    from claims
    where claim_type = 'crossing' and "count" is not null
    group by event_id, report_id
    union all
    select event_id, 'missile_count', sum("count")::bigint::varchar, any_value(independent_source), max(confidence)
    from claims
    where claim_type = 'missile' and "count" is not null
    group by event_id, report_id
),

votes as (
    select event_id, field, value, count(distinct independent_source) as sources, max(confidence) as confidence
    from stated
    group by all
),

general as (
    select distinct votes.event_id, unnest(types.kinds) as value
    from votes
    inner join {{ ref('stg_missile_types') }} as types on votes.field = 'missile_type' and votes.value = types.missile_type
),

ranked as (
    select votes.*
    from votes
    left join general
        on votes.field = 'missile_type' and votes.event_id = general.event_id and votes.value = general.value
    where general.value is null
)

select
    event_id,
    field,
    first(value order by sources desc, confidence desc, try_cast(value as bigint) desc nulls last, value) as value,
    list(value order by sources desc, confidence desc, try_cast(value as bigint) desc nulls last, value)[2:] as others
from ranked
group by event_id, field
