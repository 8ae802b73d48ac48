with recursive

merges as (
    select event_id, other_event_id
    from {{ ref('int_corrections') }}
    where action = 'merge' and not is_withdrawn and event_id <> other_event_id
    qualify row_number() over (partition by event_id order by made_at desc, correction_id desc) = 1
),

-- a union without repetitions ends even where merges go in a circle, which leads nowhere and merges nothing
chain as (
    select event_id, other_event_id as merged_into from merges
    union
    select chain.event_id, merges.other_event_id
    from chain
    inner join merges on chain.merged_into = merges.event_id
)

select event_id, merged_into from chain
where merged_into not in (select event_id from merges)
