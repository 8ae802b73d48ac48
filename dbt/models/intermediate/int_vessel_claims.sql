-- a ship by its name is one group, whatever kind a text calls it
select
    event_id, report_id, vessel_id, value as vessel_type, variant, operator, "count", independent_source, confidence,
    case when vessel_id is null then 'kind ' || value else 'ship ' || vessel_id end as group_id
from {{ ref('int_claims') }}
where claim_type = 'vessel' and event_id is not null
