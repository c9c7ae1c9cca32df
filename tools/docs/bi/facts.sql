-- DuckDB reads the Parquet file of the facts. First:
-- curl -H "Authorization: Bearer $TOKEN" <address>/bi/facts.parquet > facts.parquet
-- Signals by month of receipt: how many, and the median days to their outcome.
select
  date_trunc('month', receivedAt at time zone 'Europe/Sofia')::date as month,
  count(*) as received,
  count(resolvedAt) as resolved,
  round(100.0 * count(*) filter (where inTime) / nullif(count(inTime), 0)) as inTimePercent,
  round(median(date_diff('minute', receivedAt, resolvedAt)) / 1440, 1) as medianDays
from 'facts.parquet'
group by 1
order by 1;
