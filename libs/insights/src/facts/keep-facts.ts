import { municipalityZone } from '@ns/municipality';
import { type Database, type EntityManager, type Logger, rows, run, type ScheduledTask, sql } from '@ns/platform';
import { signalFiguresOf, signalIdsAfter } from '@ns/signals';
import { keepPeople } from '../people/keep-people.ts';

const batch = 500;

/**
 * Makes the facts of signals anew from what the signals say now. Facts that did not change keep their position, so
 * that nobody pulls them again.
 * @returns ids of the facts that were added or changed
 */
export async function keepFacts(tx: EntityManager, signalIds: readonly string[]): Promise<readonly string[]> {
  // Who comes second reads what the first one has committed: an older state never takes the place of a newer one.
  await run(
    tx,
    sql`
    select pg_advisory_xact_lock(hashtextextended(id::text, 9)) from (
      select id from unnest(${signalIds}::uuid[]) as given (id) order by id) ordered`,
  );
  const figures = await signalFiguresOf(tx, signalIds);
  if (figures.length === 0) {
    return [];
  }
  const changed = await rows(
    tx,
    sql<{ id: string }>`
    insert into signal_fact as kept (id, reference, category, department, settlement, quarter, channel, status,
      external_body,
      lat, lon, incoming_number, received_at, registered_at, first_response_at, resolved_at, closed_at, service_due_on,
      statutory_due_on, in_time, reopened_count, disputed_count, photo_count, dangerous, published, stars)
    select id, reference, category, department, settlement, quarter, channel, status, "externalBody",
      lat, lon, "incomingNumber", "receivedAt", "registeredAt", "firstResponseAt", "resolvedAt", "closedAt",
        "serviceDueOn",
      "statutoryDueOn", "inTime", "reopenedCount", "disputedCount", "photoCount", dangerous, published, stars
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as f (id uuid, reference text, category text,
      department text,
      settlement text, quarter text, channel text, status text, "externalBody" text, lat float8, lon float8,
      "incomingNumber" text, "receivedAt" timestamptz, "registeredAt" timestamptz, "firstResponseAt" timestamptz,
      "resolvedAt" timestamptz, "closedAt" timestamptz, "serviceDueOn" date, "statutoryDueOn" date, "inTime" boolean,
      "reopenedCount" int, "disputedCount" int, "photoCount" int, dangerous boolean, published boolean, stars int)
    on conflict (id) do update set category = excluded.category, department = excluded.department,
      settlement = excluded.settlement, quarter = excluded.quarter, channel = excluded.channel,
        status = excluded.status,
      external_body = excluded.external_body, lat = excluded.lat, lon = excluded.lon,
      incoming_number = excluded.incoming_number, registered_at = excluded.registered_at,
      first_response_at = excluded.first_response_at, resolved_at = excluded.resolved_at,
        closed_at = excluded.closed_at,
      service_due_on = excluded.service_due_on, statutory_due_on = excluded.statutory_due_on,
        in_time = excluded.in_time,
      reopened_count = excluded.reopened_count, disputed_count = excluded.disputed_count,
      photo_count = excluded.photo_count, dangerous = excluded.dangerous, published = excluded.published,
      stars = excluded.stars, updated_at = now(), position = null
    where (kept.category, kept.department, kept.settlement, kept.quarter, kept.channel, kept.status, kept.external_body,
        kept.lat, kept.lon, kept.incoming_number, kept.registered_at, kept.first_response_at, kept.resolved_at,
        kept.closed_at, kept.service_due_on, kept.statutory_due_on, kept.in_time, kept.reopened_count,
          kept.disputed_count,
        kept.photo_count, kept.dangerous, kept.published, kept.stars)
      is distinct from (excluded.category, excluded.department, excluded.settlement, excluded.quarter, excluded.channel,
        excluded.status, excluded.external_body, excluded.lat, excluded.lon, excluded.incoming_number,
        excluded.registered_at, excluded.first_response_at, excluded.resolved_at, excluded.closed_at,
        excluded.service_due_on, excluded.statutory_due_on, excluded.in_time, excluded.reopened_count,
        excluded.disputed_count, excluded.photo_count, excluded.dangerous, excluded.published, excluded.stars)
    returning kept.id`,
  );
  await keepPeople(
    tx,
    figures.map(({ id }) => id),
  );
  return changed.map(({ id }) => id);
}

/** The hour of the night, in the municipality's zone, in which all facts are compared with their signals. */
const comparingHour = 3;

/**
 * Looks every hour for signals without a fact (all of them, once, after the facts were introduced) and compares
 * every fact with its signal once a night.
 */
export function factsTask(database: Database, logger: Logger): ScheduledTask {
  return {
    name: 'insights.facts',
    everyMs: 3_600_000,
    perform: async () => {
      const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: municipalityZone });
      await repairFacts(database, logger, Number(hour.format(new Date())) === comparingHour ? 'all' : 'missing');
      return [];
    },
  };
}

/**
 * Adds missing facts and, when all are asked for, corrects those that differ. A difference is a fault of ours and
 * logged as one.
 * @returns how many facts were missing, and how many differed from their signal
 */
export async function repairFacts(
  database: Database,
  logger: Logger,
  which: 'all' | 'missing',
): Promise<{ readonly missing: number; readonly different: number }> {
  let after: string | null = null;
  let missing = 0;
  let different = 0;
  for (;;) {
    const ids: readonly string[] = await signalIdsAfter(database.fork(), after, batch);
    if (ids.length === 0) {
      break;
    }
    after = ids.at(-1) ?? null;
    const known = await knownAmong(database.fork(), ids);
    const wanted = which === 'all' ? ids : ids.filter((id) => !known.has(id));
    if (wanted.length === 0) {
      continue;
    }
    const changed = await database.transaction((tx) => keepFacts(tx, wanted));
    missing += changed.filter((id) => !known.has(id)).length;
    different += changed.filter((id) => known.has(id)).length;
  }
  if (different > 0) {
    logger.error({ different }, 'facts differed from their signals and were repaired');
  }
  return { missing, different };
}

async function knownAmong(em: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rows(em, sql<{ id: string }>`select id from signal_fact where id = any(${ids}::uuid[])`);
  return new Set(found.map(({ id }) => id));
}
