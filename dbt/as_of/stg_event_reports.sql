select memberships.event_id, memberships.report_id, memberships.match_score as score
from marts.fct_event_reports as memberships
cross join moment
where memberships.timeline = case when captured then 'captured' else 'published' end
    and memberships.known_from <= moment.moment
    and (memberships.known_until is null or moment.moment < memberships.known_until)
