import {
  type BreakerState,
  columnsOf,
  type EntityManager,
  inLanguage,
  mustExist,
  sql,
  technicalLanguage,
} from '@ns/platform';
import type { CertificateTerm } from '../domain/certificate-term.ts';
import { systematicProblem } from '../domain/systematic-problem.ts';
import type { UnknownCause } from '../domain/records-system.ts';
import { c, r, RecordsEndpointSchema, recordsTables } from '../entities/records.entities.ts';
import { certificateText } from './certificate-text.ts';
import { latestExchanges } from './latest-exchanges.ts';

/** How the registration as a whole is doing. */
export interface RecordsCondition {
  readonly breaker: {
    readonly state: BreakerState;
    /** since when the other side answers, or does not; null while nothing was ever amiss */
    readonly since: Date | null;
    /** when it is tried out again */
    readonly retryAt: Date | null;
  };
  /**
   * what goes wrong with every document at the moment; undefined when it is nothing, or not the same with all of them
   */
  readonly problem: UnknownCause | undefined;
  /** registered documents that were changed in the records system and wait for a person */
  readonly changed: number;
  /** documents without a number, by state */
  readonly unregistered: { readonly PENDING: number; readonly REJECTED: number; readonly NEEDS_ATTENTION: number };
  readonly oldestUnregisteredSeconds: number;
  /** decisions wait for the incoming number and are not in this age */
  readonly oldestUnregisteredSince: Date | null;
}

const e = columnsOf(RecordsEndpointSchema, 'e');
const oldest = sql`min(${r.createdAt}) filter (where ${r.direction} = 'INCOMING')`;

interface RawCondition {
  readonly state: BreakerState | null;
  readonly since: Date | null;
  readonly retryAt: Date | null;
  readonly pending: number;
  readonly rejected: number;
  readonly attention: number;
  readonly changed: number;
  readonly oldestSince: Date | null;
  readonly oldestSeconds: number | null;
}

/** Reads the condition. Of several endpoints, as after a move, the one that changed last counts. */
export async function recordsCondition(em: EntityManager): Promise<RecordsCondition> {
  const raw = mustExist(
    (
      await sql<RawCondition>`
    select ${e.state}, ${e.since}, ${e.retryAt} as "retryAt", open.*,
      (select count(*)::int from registration_change c where ${c.settledAt} is null) as changed
    from (
      select count(*) filter (where ${r.state} = 'PENDING')::int as pending,
        count(*) filter (where ${r.state} = 'REJECTED')::int as rejected,
        count(*) filter (where ${r.state} = 'NEEDS_ATTENTION')::int as attention,
        ${oldest} as "oldestSince", extract(epoch from now() - ${oldest})::float8 as "oldestSeconds"
      from registration r where ${r.state} <> 'REGISTERED'
    ) open left join lateral (select * from records_endpoint order by since desc limit 1) e on true`.execute(
        em.getKysely(),
      )
    ).rows[0],
    'The statement answers one row.',
  );
  const problem = systematicProblem(await latestExchanges(em), raw.state ?? 'CLOSED');
  return {
    problem,
    changed: raw.changed,
    breaker: { state: raw.state ?? 'CLOSED', since: raw.since, retryAt: raw.retryAt },
    unregistered: { PENDING: raw.pending, REJECTED: raw.rejected, NEEDS_ATTENTION: raw.attention },
    oldestUnregisteredSeconds: raw.oldestSeconds ?? 0,
    oldestUnregisteredSince: raw.oldestSince,
  };
}

/** Whether the records system answers, and since when it does, or does not; undefined while nothing was ever amiss. */
export async function recordsLine(em: EntityManager): Promise<{ isAway: boolean; since: Date } | undefined> {
  const endpoint = await recordsTables(em)
    .selectFrom('records_endpoint')
    .select(['state', 'since'])
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst();
  return endpoint && { isAway: endpoint.state !== 'CLOSED', since: endpoint.since };
}

/** A signal without a number for longer than this is late, seconds. */
export const lateAfterSeconds = 15 * 60;

/** What goes wrong with every document, for the operator. */
const healthTexts: Readonly<Record<UnknownCause, string>> = {
  UNREACHABLE: 'the records system cannot be reached',
  ACCESS_DENIED: 'the records system does not accept our credentials or our certificate',
  CERTIFICATE_NOT_TRUSTED: 'the certificate of the records system is not trusted',
  TLS_MISMATCH: 'one side of the connection to the records system has TLS and the other has not',
  TIMEOUT: 'the records system does not answer in time',
  CONNECTION_LOST: 'the connection to the records system breaks',
  HTTP_ERROR: 'the records system answers with an error',
  UNREADABLE_ANSWER: 'the answers of the records system cannot be read',
  BAD_SIGNATURE: 'the answers of the records system have no valid signature',
  ERROR_ANSWER: 'the records system refuses all messages',
  UNEXPECTED_ANSWER: 'the records system gives unexpected answers',
  NO_LOOKUP: 'the records system cannot be asked about documents',
  OUR_FAULT: 'documents cannot be prepared',
};

/** Warnings in words for the operator; empty when there are none. */
export function degradations({
  breaker,
  problem,
  changed,
  unregistered,
  oldestUnregisteredSeconds,
}: RecordsCondition): readonly string[] {
  const found: string[] = [];
  const since = breaker.state === 'CLOSED' ? '' : ` since ${breaker.since?.toISOString() ?? 'unknown'}`;
  if (problem !== undefined) {
    found.push(`records: ${healthTexts[problem]}${since}`);
  } else if (since !== '') {
    found.push(`records: the records system does not answer${since}`);
  }
  if (oldestUnregisteredSeconds > lateAfterSeconds) {
    found.push(
      'records: the oldest signal without incoming number has waited for ' +
        `${Math.round(oldestUnregisteredSeconds / 60)} minutes`,
    );
  }
  const stuck = unregistered.REJECTED + unregistered.NEEDS_ATTENTION;
  if (stuck > 0) {
    found.push(`records: ${stuck} documents need a person`);
  }
  if (changed > 0) {
    found.push(`records: ${changed} registered documents were changed in the records system and need a person`);
  }
  return found;
}

/** Which certificates have ended, are not used yet or cannot be read, in words for the operator. */
export function certificateDegradations(terms: readonly CertificateTerm[]): readonly string[] {
  return certificateWords(terms.filter(({ state }) => state !== 'VALID' && state !== 'ENDS_SOON'));
}

/** Which certificates end soon, in words for the operator: nothing is amiss before their end. */
export function certificateWarnings(terms: readonly CertificateTerm[]): readonly string[] {
  return certificateWords(terms.filter(({ state }) => state === 'ENDS_SOON'));
}

function certificateWords(terms: readonly CertificateTerm[]): readonly string[] {
  return terms.map((term) => `certificates: ${inLanguage(technicalLanguage, certificateText(term))}`);
}
