import { type EntityManager, firstRow, rows, sql } from '@ns/platform';
import { type PlaceTexts } from '../domain/place-texts.ts';
import { type GivenAnswer } from '../domain/submission-rules.ts';
import { type Channel, type RegistrationState, type SignalStatus } from '../domain/signal-status.ts';
import { placeColumns } from './place-columns.ts';

/** A signal as the screens read it: one row of one statement; relations are read by loaders. */
export interface SignalRow extends PlaceTexts {
  readonly id: string;
  readonly reference: string;
  readonly accessCode: string;
  readonly reporterId: string | null;
  readonly channel: Channel;
  readonly categoryCode: string;
  readonly settlementCode: string;
  readonly description: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly answers: readonly GivenAnswer[];
  readonly status: SignalStatus;
  readonly statusSince: Date;
  readonly statusBeforeQuestion: SignalStatus | null;
  readonly version: number;
  readonly departmentCode: string;
  readonly assigneeId: string | null;
  readonly externalBodyCode: string | null;
  readonly actionTaken: string | null;
  readonly openQuestion: string | null;
  /** calendar days, YYYY-MM-DD */
  readonly serviceDueOn: string | null;
  readonly statutoryDueOn: string;
  readonly overdue: boolean;
  readonly registrationState: RegistrationState;
  readonly incomingNumber: string | null;
  readonly incomingDate: string | null;
  readonly stars: number | null;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Of `signal s`: still to be done by the municipality or its reporter. */
export const openCondition = sql<boolean>`s.status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER')`;

/**
 * Open and past one of its terms on a day; the service clock does not run while the reporter is asked. That it is
 * open is said once: for each time the planner would believe it to be so much rarer.
 */
export function overdueOn(today: ReturnType<typeof sql>) {
  return sql<boolean>`(${openCondition} and (s.statutory_due_on < ${today} or (s.status <> 'AWAITING_REPORTER'
    and s.service_due_on is not null and s.service_due_on < ${today})))`;
}

/** Overdue today. */
export const overdueCondition = overdueOn(sql`(now() at time zone 'Europe/Sofia')::date`);

/** The columns of {@link SignalRow} from `signal s`. */
export const signalColumns = sql<SignalRow>`
  s.id, s.reference, s.access_code as "accessCode", s.reporter_id as "reporterId", s.channel,
    s.category_code as "categoryCode",
  s.settlement_code as "settlementCode", s.description, ${placeColumns}, s.lat, s.lon, s.answers, s.status,
    s.status_since as "statusSince",
  s.status_before_question as "statusBeforeQuestion", s.version, s.department_code as "departmentCode",
    s.assignee_id as "assigneeId",
  s.external_body_code as "externalBodyCode", s.action_taken as "actionTaken", s.open_question as "openQuestion",
  s.service_due_on::text as "serviceDueOn", s.statutory_due_on::text as "statutoryDueOn",
    ${overdueCondition} as overdue,
  s.registration_state as "registrationState", s.incoming_number as "incomingNumber",
    s.incoming_date::text as "incomingDate",
  s.stars, s.published_at as "publishedAt", s.created_at as "createdAt", s.updated_at as "updatedAt"`;

/** One signal without a check of rights: the caller has made it. */
export async function signalRowById(em: EntityManager, id: string): Promise<SignalRow | undefined> {
  return firstRow(em, sql<SignalRow>`select ${signalColumns} from signal s where s.id = ${id}`);
}

/** Several signals in one statement, in no particular order; the caller has checked the rights. */
export async function signalRowsByIds(em: EntityManager, ids: readonly string[]): Promise<readonly SignalRow[]> {
  return rows(em, sql<SignalRow>`select ${signalColumns} from signal s where s.id = any(${ids}::uuid[])`);
}
