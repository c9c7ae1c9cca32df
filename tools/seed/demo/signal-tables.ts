import { newAccessCode, stemsOf } from '@ns/signals';
import type { TableRows } from './copy-in.ts';
import type { LivedEvent, LivedSignal } from './demo-world.ts';
import type { BookedDocument } from './register-book.ts';
import { defaultLanguage, mustExist } from '@ns/platform';
import type { LivedPromise } from './next-day.ts';

/** A signal with the ids that its events got, in their order. */
export interface WrittenSignal {
  readonly signal: LivedSignal;
  readonly events: readonly (LivedEvent & { readonly id: number })[];
}

const moment = (at: number | null): Date | null => (at === null ? null : new Date(at));

function promiseColumns(promise: LivedPromise): readonly (string | number | null)[] {
  const { kind, on, reason, period, level, missedOn, moves, made, kept, moved, broken } = promise;
  return [kind, on, reason, period, level, missedOn, moves, made, kept, moved, broken];
}

/** The rows of signals and of what belongs to them, tables in the order in which they refer to each other. */
export function signalTables(written: readonly WrittenSignal[], clientKey: () => string): readonly TableRows[] {
  return [
    {
      table: 'signal',
      columns:
        'id, reference, access_code, client_key, reporter_id, channel, category_code, settlement_code, ' +
        'description, address, lat, lon, status, status_since, version, department_code, assignee_id, ' +
        'external_body_code, duplicate_of_id, action_taken, open_question, status_before_question, ' +
        'service_due_on, clock_stopped_on, statutory_due_on, registration_state, incoming_number, ' +
        'incoming_date, stars, rating_comment, created_at, updated_at, published_at, ' +
        'promise_kind, promised_on, promise_reason, promise_period, decision_level, promise_missed_on, date_moves, ' +
        'promises_made, promises_kept, promises_moved, promises_broken',
      rows: written.map(({ signal: s, events }) => [
        ...[s.id, s.reference, newAccessCode(), clientKey(), s.reporter?.id, s.channel, s.category.code, s.settlement],
        ...[s.description, s.address, s.point?.[1], s.point?.[0], s.status, moment(s.statusSince), s.version],
        ...[s.department, s.assignee, s.externalBody, s.duplicateOf?.id, s.actionTaken, s.openQuestion],
        ...[s.statusBeforeQuestion, s.serviceDueOn, s.clockStoppedOn, s.statutoryDueOn],
        ...[s.incoming ? 'REGISTERED' : 'PENDING', s.incoming?.number, s.incoming?.date, s.stars, s.ratingComment],
        ...[moment(s.createdAt), moment(events.at(-1)?.at ?? s.createdAt), moment(s.publishedAt)],
        ...promiseColumns(mustExist(s.promise, 'A signal that lived has its day.')),
      ]),
    },
    {
      table: 'signal_event',
      columns: 'id, signal_id, type, at, actor_id, actor_kind, status, message, note, data, position',
      rows: written.flatMap(({ signal, events }) =>
        events.map(({ id, type, at, actorId, actorKind, status, message, note, data }) => [
          ...[id, signal.id, type, moment(at), actorId, actorKind, status, message, note, data, id],
        ]),
      ),
    },
    {
      table: 'signal_search',
      columns: 'signal_id, stems, edition',
      rows: written.map((each) => [each.signal.id, stemsOfSignal(each).join(' '), firstEdition]),
    },
    {
      table: 'signal_follower',
      columns: 'signal_id, account_id, since',
      rows: written.flatMap(({ signal }) =>
        [...new Set([...(signal.reporter ? [signal.reporter.id] : []), ...followersOf(signal)])].map((account) => [
          ...[signal.id, account, moment(signal.createdAt)],
        ]),
      ),
    },
    {
      table: 'signal_correspondent',
      columns: 'signal_id, entered_by, client_key, name, email, phone, language',
      rows: written.flatMap(({ signal: { id, correspondent, reporter } }) =>
        correspondent
          ? [
              [
                ...[id, correspondent.enteredBy, clientKey(), correspondent.person.name],
                ...[reporter ? correspondent.person.email : null, correspondent.phone, defaultLanguage],
              ],
            ]
          : [],
      ),
    },
  ];
}

/** The rules of stems when the search began; the worker writes rows of an older edition anew. */
const firstEdition = 1;

/** What a signal is found by: the words of its description, its address and what was said about it. */
export function stemsOfSignal({ signal, events }: WrittenSignal): readonly string[] {
  const said = events.flatMap(({ message, note }) => [message, note]);
  return stemsOf([signal.description, signal.address, ...said].filter((text) => text !== null).join(' '));
}

/** Only what is public can be followed. */
function followersOf({ publishedAt, followers }: LivedSignal): readonly string[] {
  return publishedAt === null ? [] : followers;
}

/** The rows of documents that the records system has numbered. */
export function registrationTables(
  documents: readonly BookedDocument[],
  register: string,
  id: (at: number) => string,
): readonly TableRows[] {
  const registered = documents.map((document) => ({ ...document, id: id(document.at) }));
  return [
    {
      table: 'registration',
      columns:
        'id, signal_id, direction, event_id, document_guid, state, phase, register, incoming_number, ' +
        'incoming_date, file, attempts, polls, last_sent_at, accepted_at, next_attempt_at, created_at, ' +
        'updated_at',
      rows: registered.map(({ id: key, signal, eventId, guid, number, date, at }) => [
        ...[key, signal.id, eventId === null ? 'INCOMING' : 'OUTGOING', eventId, guid, 'REGISTERED', 'ACCEPTED'],
        ...[eventId === null ? register : `${register} (изходящи)`, number, date, fileOf(signal, eventId), 1, 1],
        ...[moment(at - 45_000), moment(at - 44_000), null, moment(at - 46_000), moment(at)],
      ]),
    },
    {
      table: 'registration_attempt',
      columns: 'registration_id, attempt, action, at, duration_ms, outcome, detail',
      rows: registered.flatMap(({ id: key, number, date, at }) => [
        [key, 1, 'REGISTER', moment(at - 45_000), 380, 'WAITING', null],
        [key, 1, 'PUSH', moment(at), 12, 'REGISTERED', `${number} / ${date}`],
      ]),
    },
  ];
}

function fileOf({ status }: LivedSignal, eventId: number | null): string {
  return eventId === null && status === 'CLOSED' ? 'CLOSED' : 'OPEN';
}
