-- What was corrected is known by its id; where reading anew gave other ids, by its article and sentence.
with

corrections as (select * from {{ ref('stg_corrections') }}),
evidence as (select * from {{ ref('int_evidence') }}),

reports as (
    select reports.*, evidence.evidence
    from {{ ref('stg_reports') }} as reports
    left join evidence on reports.report_id = evidence.read_id
),

claims as (
    select
        claims.claim_id,
        claims.report_id,
        claims.claim_type,
        reports.article_id,
        {{ claim_in_words('claims') }} as said,
        evidence.evidence
    from {{ ref('stg_claims') }} as claims
    inner join reports on claims.report_id = reports.report_id
    left join evidence on claims.claim_id = evidence.read_id
),

named as (
    select correction_id, subject_id, article_id, quote, field from corrections where subject in ('report', 'event')
),

report_subjects as (
    select named.correction_id, reports.report_id, null as claim_id
    from named
    inner join reports
        on named.subject_id = reports.report_id
        or (
            named.article_id = reports.article_id
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
            corrections.article_id = claims.article_id
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
