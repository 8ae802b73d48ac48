select * replace (coalesce(reader, 'rules') as reader, coalesce(is_doubted, false) as is_doubted)
from {{ source('lake', 'claims') }}
