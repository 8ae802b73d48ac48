select captured_on, stage, key, reason, detail, payload from {{ ref('stg_quarantine') }}
