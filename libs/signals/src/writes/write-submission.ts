import { claimPhotos } from '@ns/media';
import { askedQuestions, type CalendarDay, dayOf, type Menus, type WorkingCalendar } from '@ns/municipality';
import { columnValues, type EntityManager, mustExist } from '@ns/platform';
import { newAccessCode } from '../domain/access-code.ts';
import { promiseOfTerm } from '../domain/date-promise.ts';
import { deadlinesFrom, receiptDay } from '../domain/deadlines.ts';
import { reportDetailProblems, type ReportDetails, reportDetailsOf } from '../domain/report-details.ts';
import { signalTables } from '../entities/index.ts';
import { SignalSchema } from '../entities/signal.entity.ts';
import type { Channel } from '../domain/signal-status.ts';
import {
  answerProblems,
  descriptionProblems,
  type GivenAnswer,
  maxPhotos,
  pointProblems,
  type Problem,
} from '../domain/submission-rules.ts';
import { routeOf } from '../routing/routing-rules.ts';
import { textOf } from '../texts/index.ts';
import { appendSignalEvent, type NewSignalEvent } from './append-signal-event.ts';
import { InputRefused } from './input-refused.ts';
import { nextReference, type ReferenceTerms } from '../references/next-reference.ts';

/** What a new signal says. */
export interface Submission extends ReportDetails {
  readonly clientKey: string;
  readonly category: string;
  readonly settlement: string;
  readonly description: string;
  readonly location: { readonly lat: number; readonly lon: number } | null;
  readonly photoIds: readonly string[];
  readonly answers: readonly GivenAnswer[];
  readonly channel: Channel;
}

/** Whose signal it is, and who brings it: the photos are theirs. */
export interface Sender {
  /** null: somebody without an address */
  readonly reporterId: string | null;
  /** of the request that is kept with the signal's own key; null: its key is kept elsewhere */
  readonly requestDigest: string | null;
  readonly actor: NonNullable<NewSignalEvent['actor']>;
  /** the day on which a letter got its number before it was entered here */
  readonly numberedOn?: CalendarDay;
}

/** How this municipality counts terms and names signals. */
export interface SubmissionTerms extends ReferenceTerms {
  readonly calendar: WorkingCalendar;
}

/**
 * Writes a new signal that was found right: itself, its history, its photos, and the entries for registration and mail.
 * @returns the signal's id; undefined when the reporter's client key is taken, whose signal is committed then
 * @throws InputRefused when photos cannot be attached
 */
export async function writeSubmission(
  tx: EntityManager,
  terms: SubmissionTerms,
  menus: Menus,
  submission: Submission,
  { reporterId, requestDigest, actor, numberedOn }: Sender,
): Promise<string | undefined> {
  const category = mustExist(menus.categories.get(submission.category), `The menus lost ${submission.category}.`);
  const today = dayOf(new Date());
  const due = deadlinesFrom(
    terms.calendar,
    receiptDay(today, numberedOn),
    category.targetWorkingDays ?? 0,
    menus.municipality.statutoryMonths,
  );
  const promise = promiseOfTerm(due.serviceDueOn, today, terms.calendar);
  const route = await routeOf(tx, menus, submission);
  const reference = await nextReference(tx, terms, Number(today.slice(0, 4)));
  // The unique (reporter, client key) decides between simultaneous requests: the loser waits here for the winner's
  // commit.
  const inserted = await signalTables(tx)
    .insertInto('signal')
    .values({
      ...columnValues(SignalSchema, reportDetailsOf(submission)),
      reference,
      access_code: newAccessCode(),
      client_key: submission.clientKey,
      request_digest: requestDigest,
      reporter_id: reporterId,
      channel: submission.channel,
      category_code: submission.category,
      settlement_code: submission.settlement,
      department_code: route?.department ?? category.departmentCode,
      assignee_id: route?.assigneeId,
      description: submission.description.trim(),
      lat: submission.location?.lat,
      lon: submission.location?.lon,
      answers: JSON.stringify(submission.answers),
      service_due_on: due.serviceDueOn,
      statutory_due_on: due.statutoryDueOn,
      ...columnValues(SignalSchema, { ...promise, promisesMade: promise.promiseKind === 'TERM' ? 1 : 0 }),
    })
    .onConflict((conflict) => conflict.columns(['reporter_id', 'client_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) {
    return undefined;
  }
  const photoProblems = await claimPhotos(tx, submission.photoIds, actor.id, { signalId: inserted.id, eventId: null });
  if (photoProblems.length > 0) {
    throw new InputRefused(photoProblems);
  }
  if (reporterId !== null) {
    const follower = { signal_id: inserted.id, account_id: reporterId };
    await signalTables(tx).insertInto('signal_follower').values(follower).execute();
  }
  await appendSignalEvent(tx, {
    signalId: inserted.id,
    type: 'received',
    actor,
    status: 'RECEIVED',
    data: {
      ...(route && { routingRule: route.ruleId }),
      ...(promise.promiseKind === 'TERM' && { promised: promise.promisedOn }),
    },
  });
  return inserted.id;
}

/** What is wrong with a submission, before anything is written. */
export function submissionProblems(
  submission: Submission,
  menus: Menus,
  channels: readonly Channel[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const category = menus.categories.get(submission.category);
  if (category?.parentCode == null || category.archivedAt != null) {
    problems.push({
      path: 'category',
      message: textOf('categoryNotFromList'),
    });
  }
  if (menus.settlements.get(submission.settlement)?.archivedAt !== null) {
    problems.push({
      path: 'settlement',
      message: textOf('settlementNotFromList'),
    });
  }
  if (!channels.includes(submission.channel)) {
    problems.push({ path: 'channel', message: wrongChannel });
  }
  if (submission.photoIds.length > maxPhotos) {
    problems.push({
      path: 'photoIds',
      message: textOf('tooManyPhotosAttached', { maxPhotos }),
    });
  }
  return [
    ...problems,
    ...descriptionProblems(submission.description),
    ...reportDetailProblems(submission),
    ...pointProblems(submission.location, menus.territory),
    ...answerProblems(
      askedQuestions(questionsInUse(menus, submission.category), submission.answers),
      submission.answers,
    ),
  ];
}

function questionsInUse(menus: Menus, category: string) {
  return (menus.questions.get(category) ?? []).filter(({ archivedAt }) => archivedAt == null);
}

const wrongChannel = textOf('wrongChannel');
