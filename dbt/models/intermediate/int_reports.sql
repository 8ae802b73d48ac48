with

reports as (select * from {{ ref('stg_reports') }}),
memberships as (select * from {{ ref('int_memberships') }}),
articles as (select * from {{ ref('int_articles') }}),
evidence as (select * from {{ ref('int_evidence') }}),

-- the days from which a drill was put off: '2026-05-19', '2026-05-19/2026-05-21', '2026-05-19/..'
put_off as (
    select
        report_id,
        min(split_part(value, '/', 1)::date) as former_start_date,
        max(try_cast(split_part(value, '/', -1) as date)) as former_end_date
    from {{ ref('stg_claims') }}
    where claim_type = 'former_date'
    group by report_id
),

told as (
    select
        reports.*,
        case when reports.status <> 'denied' then memberships.event_id end as event_id,
        memberships.match_score,
        coalesce(memberships.is_rejected, false) as is_rejected,
        {{ is_held('reports.status') }} as is_held,
        put_off.former_start_date,
        put_off.former_end_date,
        articles.published_at,
        articles.captured_at,
        coalesce(articles.published_on, articles.captured_at::date) as told_on,
        articles.original_article_id,
        coalesce(reports.agency, articles.independent_source) as voice,
        case
            when reports.agency <> articles.independent_source then 'credited_to_agency'
            when articles.is_copy then 'copy_of_article'
        end as told_by_another,
        articles.is_current,
        articles.story_id,
        articles.repeats_former,
        evidence.evidence
    from reports
    left join memberships on reports.report_id = memberships.report_id
    left join articles on reports.article_id = articles.article_id
    left join evidence on reports.report_id = evidence.read_id
    left join put_off on reports.report_id = put_off.report_id
),

-- a plan for days that another report of the event gives up
given_up as (
    select distinct plans.report_id
    from told as plans
    inner join told as changes on plans.event_id = changes.event_id and plans.report_id <> changes.report_id
    where {{ is_to_come('plans.status') }} and changes.status = 'postponed'
        and plans.start_date <= coalesce(changes.former_end_date, changes.former_start_date)
        and coalesce(plans.end_date, plans.start_date) >= changes.former_start_date
)

select
    * exclude (voice, told_by_another),
    -- the same narrative sentence is one voice, that of the first; what is quoted is no part of it (wording)
    case when event_id is null or wording is null then voice else first_value(voice) over same_words end
        as independent_source,
    case
        when event_id is not null and wording is not null and first_value(voice) over same_words <> voice
            then 'same_sentence'
        else told_by_another
    end as dependence,
    report_id in (select report_id from given_up) as is_given_up,
    -- a copy of a text that its outlet has corrected since says nothing beside the corrected text
    event_id is not null and repeats_former
    and bool_or(not repeats_former) over (partition by event_id, story_id) as is_outdated
from told
window same_words as (
    partition by event_id, wording order by published_at nulls last, captured_at, report_id
    rows between unbounded preceding and unbounded following
)
