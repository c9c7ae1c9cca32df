import { EndpointGate, type EndpointGateNeeds, type EntityManager, sql } from '@ns/platform';

/** The circuit breaker before a receiver. When it answers again, what waits for it becomes due, the oldest first. */
export function receiverGate(needs: Omit<EndpointGateNeeds, 'table' | 'name' | 'release'>): EndpointGate {
  const { releasePerSecond, releaseMs } = needs.policy;
  const release = async (tx: EntityManager): Promise<number> => {
    const { numAffectedRows = 0n } = await sql`
      with waiting as (
        select r.id, row_number() over (order by r.created_at) - 1 as place, count(*) over () as total from referral r
        where r.external_body = ${needs.endpoint} and r.next_attempt_at is not null
          and r.state in ('WAITING', 'UNSURE') and (r.lease_until is null or r.lease_until < now())
      )
      update referral r set next_attempt_at = now()
        + least(1000.0 / ${releasePerSecond}::float8, ${releaseMs}::float8 / total) * (place + random()) * interval
          '1 millisecond'
      from waiting where r.id = waiting.id`.execute(tx.getKysely());
    return Number(numAffectedRows);
  };
  return new EndpointGate({ ...needs, table: 'referral_endpoint', name: 'a receiver of reports', release });
}
