import { EndpointGate, type EndpointGateNeeds, type EntityManager, sql } from '@ns/platform';
import { r } from '../entities/records.entities.ts';
import { isFree } from '../queries/due-condition.ts';

/** The circuit breaker before a records system that is asked over the network. */
export function recordsGate(needs: Omit<EndpointGateNeeds, 'table' | 'name' | 'release'>): EndpointGate {
  const { releasePerSecond, releaseMs } = needs.policy;
  /** The oldest first. */
  const release = async (tx: EntityManager): Promise<number> => {
    const { numAffectedRows = 0n } = await sql`
      with waiting as (
        select ${r.id}, row_number() over (order by ${r.createdAt}) - 1 as place, count(*) over () as total
        from registration r where ${isFree} and (${r.nextAttemptAt} <= now() or ${r.problemCause} is not null)
      )
      update registration r set next_attempt_at = now()
        + least(1000.0 / ${releasePerSecond}::float8, ${releaseMs}::float8 / total) * (place + random()) * interval
          '1 millisecond'
      from waiting where ${r.id} = waiting.id and ${r.state} = 'PENDING'`.execute(tx.getKysely());
    return Number(numAffectedRows);
  };
  return new EndpointGate({ ...needs, table: 'records_endpoint', name: 'the records system', release });
}
