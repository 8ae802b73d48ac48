-- a moment without a time zone is UTC, as all times of the marts are
select case when typeof(ts) = 'TIMESTAMP WITH TIME ZONE' then timezone('UTC', ts::timestamptz) else ts::timestamp end as moment
