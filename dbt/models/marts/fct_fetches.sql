select
    fetch_id, connector, source, purpose, url, final_url, fetched_at, captured_on, status, bytes, attempts,
    offered, content_type, outcome, reason, body_hash
from {{ ref('stg_fetches') }}
