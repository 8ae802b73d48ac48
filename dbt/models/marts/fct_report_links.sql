select report_id, answers_report_id, relation, lag_days, evidence from {{ ref('stg_report_links') }}
