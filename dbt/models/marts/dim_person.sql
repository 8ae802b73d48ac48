select
    person_id,
    min_by(trim(speaker), statement_id) as name,
    arg_max(role, published_at) as role,
    arg_max(organisation, published_at) as organisation,
    arg_max(country, published_at) as country,
    count(*) as statements,
    count(distinct article_id) as articles
from {{ ref('int_statements') }}
where person_id is not null
group by person_id
