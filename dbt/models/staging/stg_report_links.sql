select * from {{ source('lake', 'report_links') }}
