-- when the release is built: what was planned for a day before it and is told by nobody is unconfirmed
select timezone('UTC', now()) as moment
