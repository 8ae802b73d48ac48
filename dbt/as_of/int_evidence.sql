select report_id as read_id, evidence from marts.fct_reports
union all
select claim_id, evidence from marts.fct_claims
