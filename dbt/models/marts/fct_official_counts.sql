select
    counts.count_id, counts.series_id, series.publisher, series.publisher_country, counts.nation,
    counts.window_start, counts.window_end, series.zone, counts.day, counts.category, counts.aircraft_type, counts."count",
    counts.surface, counts.evidence, counts.evidence_start, counts.evidence_end, counts.article_id, counts.appeared_at,
    counts.is_replaced, counts.replaced_by
from {{ ref('int_official_counts') }} as counts
inner join {{ ref('stg_official_series') }} as series on counts.series_id = series.series_id
