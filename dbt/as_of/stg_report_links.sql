select report_id, answers_report_id, relation, lag_days, evidence from marts.fct_report_links
