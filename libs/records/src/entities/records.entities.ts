import { defineEntity, p } from '@mikro-orm/core';
import { type BreakerState, columnsOf, tablesOf } from '@ns/platform';
import type { AttemptAction, AttemptOutcome } from '../domain/exchange.ts';
import type { DifferenceKind } from '../domain/reconciliation.ts';
import type { ParticipantStatus } from '../domain/participant.ts';
import type { FileProgress, UnknownCause } from '../domain/records-system.ts';
import type { ChangeEnd, ChangeKind } from '../domain/registration-change.ts';
import type { Direction, Phase, ProblemCause, RegistrationState } from '../domain/registration.ts';

/** One document of one signal on its way into the records system. */
export const RegistrationSchema = defineEntity({
  name: 'Registration',
  tableName: 'registration',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    signalId: p.uuid(),
    direction: p.string().$type<Direction>(),
    /** the event with the decision that an outgoing document is about; null for the incoming one */
    eventId: p.bigint('string').nullable(),
    documentGuid: p.uuid(),
    /** the number under which we send the document; null: the reference of the signal */
    senderNumber: p.string().nullable(),
    state: p.string().$type<RegistrationState>().defaultRaw("'PENDING'"),
    phase: p.string().$type<Phase>().defaultRaw("'NEW'"),
    /** where the numbers of the municipality are compared */
    register: p.string(),
    incomingNumber: p.string().nullable(),
    /** YYYY-MM-DD */
    incomingDate: p.string().nullable(),
    /** made by the database from the date */
    incomingYear: p.integer().nullable(),
    file: p.string().$type<FileProgress>().nullable(),
    /** a person entered the number */
    byHand: p.boolean().default(false),
    /** counts every try; also the fencing number of the worker that holds the lease */
    attempts: p.integer().default(0),
    failures: p.integer().default(0),
    polls: p.integer().default(0),
    leasedUntil: p.datetime().nullable(),
    lastSentAt: p.datetime().nullable(),
    acceptedAt: p.datetime().nullable(),
    nextAttemptAt: p.datetime().nullable().defaultRaw('now()'),
    problemCause: p.string().$type<ProblemCause>().nullable(),
    problemDetail: p.text().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
  },
});

/** One exchange with the records system; append-only. */
export const RegistrationAttemptSchema = defineEntity({
  name: 'RegistrationAttempt',
  tableName: 'registration_attempt',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    registrationId: p.uuid(),
    attempt: p.integer(),
    action: p.string().$type<AttemptAction>(),
    at: p.datetime(),
    durationMs: p.integer(),
    outcome: p.string().$type<AttemptOutcome>(),
    detail: p.text().nullable(),
  },
});

/** A message that the records system sent by itself. */
const RegistrationPushSchema = defineEntity({
  name: 'RegistrationPush',
  tableName: 'registration_push',
  properties: { messageGuid: p.uuid().primary(), at: p.datetime().defaultRaw('now()') },
});

/** What the records system changed after a number was given; a person decides about it. */
export const RegistrationChangeSchema = defineEntity({
  name: 'RegistrationChange',
  tableName: 'registration_change',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    registrationId: p.uuid(),
    kind: p.string().$type<ChangeKind>(),
    /** what the records system has now; null after a refusal */
    number: p.string().nullable(),
    /** YYYY-MM-DD */
    date: p.string().nullable(),
    reason: p.text().nullable(),
    /** the number that was in force when the change was reported; null when there was none */
    previousNumber: p.string().nullable(),
    previousDate: p.string().nullable(),
    /** the former document that has the number, refused and replaced; null: the registration's own document */
    documentGuid: p.uuid().nullable(),
    reportedAt: p.datetime().defaultRaw('now()'),
    settledAt: p.datetime().nullable(),
    settlement: p.string().$type<ChangeEnd>().nullable(),
    settledBy: p.uuid().nullable(),
  },
});

/** A refused document that a corrected one took the place of. */
const RefusedDocumentSchema = defineEntity({
  name: 'RefusedDocument',
  tableName: 'registration_refused_document',
  properties: {
    documentGuid: p.uuid().primary(),
    registrationId: p.uuid(),
    /** as in the registration that it belonged to */
    senderNumber: p.string().nullable(),
    reason: p.text(),
    replacedAt: p.datetime().defaultRaw('now()'),
  },
});

/** The reporter as staff corrected it for the register; goes with the account. */
export const RegistrationCorrespondentSchema = defineEntity({
  name: 'RegistrationCorrespondent',
  tableName: 'registration_correspondent',
  properties: {
    registrationId: p.uuid().primary(),
    name: p.string(),
    email: p.string().nullable(),
    phone: p.string().nullable(),
    correctedBy: p.uuid(),
    correctedAt: p.datetime().defaultRaw('now()'),
  },
});

/** The circuit breaker of one records system. */
export const RecordsEndpointSchema = defineEntity({
  name: 'RecordsEndpoint',
  tableName: 'records_endpoint',
  properties: {
    endpoint: p.string().primary(),
    state: p.string().$type<BreakerState>().defaultRaw("'CLOSED'"),
    failures: p.integer().default(0),
    failedProbes: p.integer().default(0),
    retryAt: p.datetime().nullable(),
    /** since when it answers, or does not */
    since: p.datetime().defaultRaw('now()'),
  },
});

/** One night's comparison with the records system. */
export const ReconciliationSchema = defineEntity({
  name: 'Reconciliation',
  tableName: 'reconciliation',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    /** YYYY-MM-DD */
    day: p.string(),
    /** documents that began before the start and not before this are compared */
    since: p.datetime(),
    startedAt: p.datetime().defaultRaw('now()'),
    finishedAt: p.datetime().nullable(),
    compared: p.integer().default(0),
    unanswered: p.integer().default(0),
    /** place of the last document compared: the work of a killed worker goes on from there */
    reachedAt: p.datetime().nullable(),
    reachedId: p.uuid().nullable(),
    leasedUntil: p.datetime().nullable(),
  },
});

/** One document about which the two sides differ. */
export const DifferenceSchema = defineEntity({
  name: 'ReconciliationDifference',
  tableName: 'reconciliation_difference',
  properties: {
    reconciliationId: p.uuid().primary(),
    registrationId: p.uuid().primary(),
    kind: p.string().$type<DifferenceKind>().primary(),
    ours: p.string().nullable(),
    theirs: p.string().nullable(),
    resolvedAutomatically: p.boolean(),
  },
});

/** A document in the records system whose report the database has lost, as after a restore. */
export const LostDocumentSchema = defineEntity({
  name: 'LostDocument',
  tableName: 'lost_document',
  properties: {
    documentGuid: p.uuid().primary(),
    /** the reference of the report, or our number of a decision */
    senderNumber: p.text(),
    /** YYYY-MM-DD */
    handedOverOn: p.string(),
    incomingNumber: p.text().nullable(),
    /** YYYY-MM-DD */
    incomingDate: p.string().nullable(),
    foundAt: p.datetime().defaultRaw('now()'),
    /** when staff saw to it; null while it waits */
    settledAt: p.datetime().nullable(),
  },
});

/** A question of a comparison that got no answer; it is asked again before the report is finished. */
export const OpenQuestionSchema = defineEntity({
  name: 'ReconciliationOpenQuestion',
  tableName: 'reconciliation_open_question',
  properties: {
    reconciliationId: p.uuid().primary(),
    documentGuid: p.uuid().primary(),
    registrationId: p.uuid(),
    tries: p.integer(),
    nextTryAt: p.datetime(),
  },
});

/** An administration in the register of СЕОС, as it was listed last. */
export const ParticipantSchema = defineEntity({
  name: 'SeosParticipant',
  tableName: 'seos_participant',
  properties: {
    guid: p.uuid().primary(),
    identifier: p.string(),
    name: p.text(),
    url: p.text().nullable(),
    certificateSerial: p.string(),
    /** when this certificate was seen here first */
    certificateSince: p.datetime().defaultRaw('now()'),
    status: p.string().$type<ParticipantStatus>(),
  },
});

/** The register of СЕОС at one address, and how the questions to it went. */
export const ParticipantRegisterSchema = defineEntity({
  name: 'SeosRegister',
  tableName: 'seos_register',
  properties: {
    url: p.text().primary(),
    createdAt: p.datetime().defaultRaw('now()'),
    /** somebody wants it to be asked now */
    wantedAt: p.datetime().nullable(),
    triedAt: p.datetime().nullable(),
    /** when it gave a list that was believed */
    answeredAt: p.datetime().nullable(),
    /** why the last question gave no such list; null when it did */
    problem: p.string().$type<UnknownCause>().nullable(),
    problemDetail: p.text().nullable(),
    /** entries of the last list that were left out */
    leftOut: p.integer().default(0),
    leasedUntil: p.datetime().nullable(),
    /** counts every question; also the fencing number of the worker that holds the lease */
    rounds: p.integer().default(0),
  },
});

/** The last number of a year in our own register. */
const RegisterCounterSchema = defineEntity({
  name: 'RegisterCounter',
  tableName: 'builtin_register_counter',
  properties: { register: p.string().primary(), year: p.integer().primary(), last: p.integer() },
});

/** A document in our own register. */
const RegisterEntrySchema = defineEntity({
  name: 'RegisterEntry',
  tableName: 'builtin_register_entry',
  properties: {
    documentGuid: p.uuid().primary(),
    register: p.string(),
    year: p.integer(),
    number: p.integer(),
    /** YYYY-MM-DD */
    date: p.string(),
  },
});

export const recordsEntities = [
  RegistrationSchema,
  RegistrationAttemptSchema,
  RegistrationPushSchema,
  RegistrationChangeSchema,
  RefusedDocumentSchema,
  RegistrationCorrespondentSchema,
  RecordsEndpointSchema,
  ReconciliationSchema,
  DifferenceSchema,
  LostDocumentSchema,
  OpenQuestionSchema,
  ParticipantSchema,
  ParticipantRegisterSchema,
  RegisterCounterSchema,
  RegisterEntrySchema,
];

/** Typed statements on the tables of this slice. */
export const recordsTables = tablesOf(recordsEntities);

/** Columns of `registration r` and `registration_change c` for hand-written statements. */
export const r = columnsOf(RegistrationSchema, 'r');
export const c = columnsOf(RegistrationChangeSchema, 'c');
