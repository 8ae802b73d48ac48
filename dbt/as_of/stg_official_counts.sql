select
    counts.count_id, counts.article_id, counts.series_id, counts.window_start, counts.window_end, counts.day,
    counts.category, counts.aircraft_type, counts.nation, counts."count", counts.surface, counts.evidence,
    counts.evidence_start, counts.evidence_end, articles.captured_on
from marts.fct_official_counts as counts
inner join stg_articles as articles on counts.article_id = articles.article_id
