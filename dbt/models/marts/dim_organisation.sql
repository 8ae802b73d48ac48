select
    organisation_id,
    min_by(trim(organisation), statement_id) as name,
    any_value(country) as country,
    count(*) as statements,
    count(distinct article_id) as articles
from {{ ref('int_statements') }}
where organisation_id is not null and is_current
group by organisation_id
