select * replace (coalesce(reader, 'rules') as reader) from {{ source('lake', 'reports') }}
