-- what the press told by then is read as it is read today; what the warehouse said then had no later correction
select
    correction_id, made_at, made_by, action, subject, subject_id, article_id, quote, field, aircraft_type, operator,
    "value", was, reason, number, start_date, end_date, date_precision
from marts.fct_corrections
cross join moment
where not captured or made_at <= moment.moment
