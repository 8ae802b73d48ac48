with

listed as (select * from {{ ref('stg_exercises') }}),
told as (select distinct value as exercise_id from {{ ref('stg_claims') }} where claim_type = 'exercise')

select
    coalesce(listed.exercise_id, told.exercise_id) as exercise_id,
    {{ exercise_name('told.exercise_id', 'listed.name') }} as name,
    listed.event_type,
    coalesce(listed.hosts, []) as hosts,
    listed.exercise_id is not null as is_listed
from listed
full join told on listed.exercise_id = told.exercise_id
