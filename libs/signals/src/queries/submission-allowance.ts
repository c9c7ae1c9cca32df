import { anyOf, type EntityManager, sql } from '@ns/platform';
import { citizenChannels } from '../domain/signal-status.ts';
import { signalTables } from '../entities/index.ts';

/** How many signals one account may send; 0: any number. */
export interface SubmissionAllowance {
  readonly perHour: number;
  readonly perDay: number;
}

/**
 * Whether an account has sent as many signals as it may; what the staff entered for it is not counted. One account's
 * submissions are weighed one after another until their transactions end, so that simultaneous ones cannot slip
 * through.
 * @returns the seconds until the next one, or undefined when it may go on
 */
export async function submissionsTooMany(
  tx: EntityManager,
  accountId: string,
  { perHour, perDay }: SubmissionAllowance,
): Promise<number | undefined> {
  if (perHour === 0 && perDay === 0) {
    return undefined;
  }
  const own = sql`hashtextextended('submissions', 0) # hashtextextended(${accountId}, 0)`;
  await sql`select pg_advisory_xact_lock(${own})`.execute(tx.getKysely());
  const free = [
    await nextFree(tx, accountId, perHour, sql`interval '1 hour'`),
    await nextFree(tx, accountId, perDay, sql`interval '1 day'`),
  ].filter((seconds) => seconds !== undefined);
  return free.length === 0 ? undefined : Math.max(...free);
}

/** The nth youngest within the span decides: when it leaves the span, there is room for another one. */
async function nextFree(
  tx: EntityManager,
  accountId: string,
  allowed: number,
  span: ReturnType<typeof sql>,
): Promise<number | undefined> {
  if (allowed === 0) {
    return undefined;
  }
  const nth = await signalTables(tx)
    .selectFrom('signal')
    .select(sql<number>`greatest(1, ceil(extract(epoch from created_at + ${span} - now())))::int`.as('seconds'))
    .where('reporter_id', '=', accountId)
    .where('channel', '=', anyOf(citizenChannels))
    .where('created_at', '>', sql<Date>`now() - ${span}`)
    .orderBy('created_at', 'desc')
    .offset(allowed - 1)
    .limit(1)
    .executeTakeFirst();
  return nth?.seconds;
}
