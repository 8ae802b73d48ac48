with

statements as (select * from {{ ref('int_statements') }} where organisation_id is not null and is_current),

spellings as (
    select organisation_id, trim(organisation) as name
    from statements
    group by organisation_id, trim(organisation)
    qualify row_number() over (
        partition by organisation_id
        order by count(*) desc, length(trim(organisation)) desc, trim(organisation)
    ) = 1
)

select
    statements.organisation_id,
    any_value(spellings.name) as name,
    any_value(statements.country) as country,
    count(*) as statements,
    count(distinct statements.article_id) as articles
from statements
inner join spellings on statements.organisation_id = spellings.organisation_id
group by statements.organisation_id
