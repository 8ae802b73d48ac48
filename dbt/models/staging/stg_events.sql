select *, null::date as left_on from {{ source('lake', 'events') }}
union all by name
select * from {{ source('lake', 'former_events') }}
