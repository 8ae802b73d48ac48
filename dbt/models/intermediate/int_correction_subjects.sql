-- What was corrected is known by its id; where reading anew gave other ids, by its article and sentence.
with

evidence as (select * from {{ ref('int_evidence') }}),

articles as (select article_id, first_version_id from {{ ref('int_articles') }}),
current_articles as (select article_id, first_version_id from {{ ref('int_articles') }} where is_current),

-- a correction of a former version holds for the newest where that has its sentence
reports as (
    select reports.*, current_articles.first_version_id, evidence.evidence
    from {{ ref('stg_reports') }} as reports
    inner join current_articles on reports.article_id = current_articles.article_id
    left join evidence on reports.report_id = evidence.read_id
),

claims as (
    select
        claims.claim_id,
        claims.report_id,
        claims.claim_type,
        reports.first_version_id,
        {{ claim_in_words('claims') }} as said,
        evidence.evidence
    from {{ ref('stg_claims') }} as claims
    inner join reports on claims.report_id = reports.report_id
    left join evidence on claims.claim_id = evidence.read_id
),

corrections as (
    select corrections.*, coalesce(articles.first_version_id, corrections.article_id) as first_version_id
    from {{ ref('stg_corrections') }} as corrections
    left join articles on corrections.article_id = articles.article_id
),

named as (
    select correction_id, subject_id, first_version_id, quote, field
    from corrections
    where subject in ('report', 'event')
),

report_subjects as (
    select named.correction_id, reports.report_id, null as claim_id
    from named
    inner join reports
        on named.subject_id = reports.report_id
        or (
            named.first_version_id = reports.first_version_id
            and (contains(reports.evidence, named.quote) or contains(named.quote, reports.evidence))
        )
    qualify rank() over (
        partition by named.correction_id
        order by named.subject_id <> reports.report_id, named.field is distinct from reports.event_type
    ) = 1
),

claim_subjects as (
    select corrections.correction_id, claims.report_id, claims.claim_id
    from corrections
    inner join claims
        on corrections.subject_id = claims.claim_id
        or (
            corrections.first_version_id = claims.first_version_id
            and corrections.field = claims.claim_type
            and corrections.was = claims.said
            and corrections.quote = claims.evidence
        )
    where corrections.subject = 'claim'
    qualify rank() over (
        partition by corrections.correction_id order by corrections.subject_id <> claims.claim_id
    ) = 1
)

select * from report_subjects
union all
select * from claim_subjects
