import { type CalendarDay, dayOf } from '@ns/municipality';
import { type AuditActor, type InputProblem, recordAudit, sql } from '@ns/platform';
import { isUuid, lockSignal, withoutDirectionMarks } from '@ns/signals';
import { holdProblems } from '../domain/hold-rules.ts';
import { retentionTables } from '../entities/retention.entities.ts';
import type { Needs } from '../needs/retention-needs.ts';

export interface HoldSignalProps {
  readonly actor: AuditActor;
  readonly accountId: string;
  readonly signalId: string;
  readonly reason: string;
  /** the last day; null: until it is released */
  readonly until: CalendarDay | null;
  readonly now: Date;
}

export type HoldSignalOutcome =
  | { readonly kind: 'held'; readonly id: string }
  | { readonly kind: 'notFound' }
  /** there is nothing left to hold */
  | { readonly kind: 'erased' }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/** Keeps a report although its time is over. Who erases it just now is waited for, and found out. */
export async function holdSignal(
  { database }: Needs<'database'>,
  { actor, accountId, signalId, until, now, ...props }: HoldSignalProps,
): Promise<HoldSignalOutcome> {
  const reason = withoutDirectionMarks(props.reason).trim();
  const problems = holdProblems(reason, until, dayOf(now));
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  return database.transaction(async (tx) => {
    const signal = await lockSignal(tx, signalId);
    if (!signal) {
      return { kind: 'notFound' };
    }
    if (signal.erasedAt !== null) {
      return { kind: 'erased' };
    }
    const { id } = await retentionTables(tx)
      .insertInto('retention_hold')
      .values({ signal_id: signal.id, reason, until, held_by: accountId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(tx, { actor, action: 'retention_hold.set', subject: signal.id, after: { until } });
    return { kind: 'held', id };
  });
}

/** Ends a hold; one that was released before stays as it is. @returns false when there is none of this id */
export async function releaseHold(
  { database }: Needs<'database'>,
  { actor, accountId, id }: Pick<HoldSignalProps, 'actor' | 'accountId'> & { readonly id: string },
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const hold = isUuid(id)
      ? await retentionTables(tx)
          .selectFrom('retention_hold')
          .select(['signal_id', 'released_at'])
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
    if (!hold) {
      return false;
    }
    if (hold.released_at === null) {
      await retentionTables(tx)
        .updateTable('retention_hold')
        .set({ released_at: sql<Date>`now()`, released_by: accountId })
        .where('id', '=', id)
        .execute();
      await recordAudit(tx, { actor, action: 'retention_hold.released', subject: hold.signal_id });
    }
    return true;
  });
}
