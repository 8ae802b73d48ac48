select
    person_id,
    min_by(trim(speaker), statement_id) as name,
    coalesce(arg_max(role, published_at), any_value(role)) as role,
    coalesce(arg_max(organisation, published_at), any_value(organisation)) as organisation,
    coalesce(arg_max(country, published_at), any_value(country)) as country,
    count(*) as statements,
    count(distinct article_id) as articles
from {{ ref('int_statements') }}
where person_id is not null and is_current
group by person_id
