import { defineEntity, p } from '@mikro-orm/core';
import type { Language, RowOf } from '@ns/platform';
import type { DecisionLevel, MoveReason, PromiseKind } from '../domain/date-promise.ts';
import type { SignalEventType } from '../domain/signal-event.ts';
import type { GivenAnswer } from '../domain/submission-rules.ts';
import type { Channel, RegistrationState, SignalStatus } from '../domain/signal-status.ts';

export const SignalSchema = defineEntity({
  name: 'Signal',
  tableName: 'signal',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    reference: p.string(),
    accessCode: p.string(),
    /** UUID made on the device before the first try; unique per reporter */
    clientKey: p.uuid(),
    /** of what was sent with the key, see `requestDigest` */
    requestDigest: p.string().nullable(),
    /** null once the account is deleted */
    reporterId: p.uuid().nullable(),
    channel: p.string().$type<Channel>(),
    categoryCode: p.string(),
    settlementCode: p.string(),
    description: p.text(),
    address: p.string().nullable(),
    entrance: p.string().nullable(),
    approach: p.string().nullable(),
    lat: p.float().nullable(),
    lon: p.float().nullable(),
    /** metres, as the device said when the point was taken from it */
    locationAccuracy: p.integer().nullable(),
    answers: p.json<readonly GivenAnswer[]>(),
    status: p.string().$type<SignalStatus>().defaultRaw("'RECEIVED'"),
    statusSince: p.datetime().defaultRaw('now()'),
    /** counts every change of the handling; a change based on an older one is refused */
    version: p.integer().default(1),
    /** counts every change of the row and of its held step: of two copies the higher one is the newer */
    revision: p.integer().default(1),
    departmentCode: p.string(),
    assigneeId: p.uuid().nullable(),
    externalBodyCode: p.string().nullable(),
    duplicateOfId: p.uuid().nullable(),
    /** public text of the last outcome: what was done, decided, or why not */
    actionTaken: p.text().nullable(),
    /** the question the reporter has to answer, while there is one */
    openQuestion: p.text().nullable(),
    statusBeforeQuestion: p.string().$type<SignalStatus>().nullable(),
    /** calendar days, YYYY-MM-DD */
    serviceDueOn: p.string().nullable(),
    /** the day the service clock stopped, while the reporter is asked */
    clockStoppedOn: p.string().nullable(),
    statutoryDueOn: p.string(),
    /** the day that an open signal has next, see `DatePromise`; null once the work is over */
    promiseKind: p.string().$type<PromiseKind>().nullable(),
    promisedOn: p.string().nullable(),
    promiseReason: p.string().$type<MoveReason>().nullable(),
    promisePeriod: p.string().nullable(),
    decisionLevel: p.string().$type<DecisionLevel>().nullable(),
    promiseMissedOn: p.string().nullable(),
    /** how often staff set another day since the work began */
    dateMoves: p.integer().default(0),
    /** what became of every promised day: each made one was kept, moved, broken, void, or is in force */
    promisesMade: p.integer().default(0),
    promisesKept: p.integer().default(0),
    promisesMoved: p.integer().default(0),
    promisesBroken: p.integer().default(0),
    registrationState: p.string().$type<RegistrationState>().defaultRaw("'PENDING'"),
    incomingNumber: p.string().nullable(),
    incomingDate: p.string().nullable(),
    /** how the reporter rated the outcome, 1 to 5; null while there is no rating */
    stars: p.integer().nullable(),
    ratingComment: p.text().nullable(),
    /** since when everybody may see it; null: it is not public */
    publishedAt: p.datetime().nullable(),
    /** pieces of its texts that the public does not read, see `publicText` */
    hiddenWords: p.text().array().default([]),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
    /** when its texts, place and people went by the file plan, and what went before; null: it is there */
    erasedAt: p.datetime().nullable(),
    separatedAt: p.datetime().nullable(),
    photosErasedAt: p.datetime().nullable(),
    notesErasedAt: p.datetime().nullable(),
    /** how many photos it was reported with that are gone: the figures go on counting them */
    erasedPhotos: p.integer().default(0),
  },
});

/** The case: what was reported, where its handling stands, who handles it, by when. */
export class Signal extends SignalSchema.class {}
SignalSchema.setClass(Signal);

/** Every column of a signal under the name of its property. */
export type SignalColumns = RowOf<typeof SignalSchema>;

/** One event of a history; append-only. */
export const SignalEventSchema = defineEntity({
  name: 'SignalEvent',
  tableName: 'signal_event',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    signalId: p.uuid(),
    type: p.string().$type<SignalEventType>(),
    at: p.datetime().defaultRaw('now()'),
    /** null: the system itself */
    actorId: p.uuid().nullable(),
    actorKind: p.string().$type<'REPORTER' | 'STAFF' | 'SYSTEM'>(),
    /** the status after the event, when the event changed it */
    status: p.string().$type<SignalStatus>().nullable(),
    /** for the reporter; for followers and everybody only with {@link messagePublic} */
    message: p.text().nullable(),
    /** whether everybody reads the message while the signal is published */
    messagePublic: p.boolean().default(false),
    /** staff only */
    note: p.text().nullable(),
    data: p.json<unknown>(),
    /** place in commit order, given after the commit by the sequencer */
    position: p.bigint('string').nullable(),
  },
});

/** Who hears of a signal's progress. */
export const SignalFollowerSchema = defineEntity({
  name: 'SignalFollower',
  tableName: 'signal_follower',
  properties: {
    signalId: p.uuid().primary(),
    accountId: p.uuid().primary(),
    since: p.datetime().defaultRaw('now()'),
  },
});

/** The correspondent of a signal entered by staff, as entered; emptied with the account. */
export const SignalCorrespondentSchema = defineEntity({
  name: 'SignalCorrespondent',
  tableName: 'signal_correspondent',
  properties: {
    signalId: p.uuid().primary(),
    enteredBy: p.uuid(),
    clientKey: p.uuid(),
    /** of what was sent with the key, see `requestDigest` */
    requestDigest: p.string().nullable(),
    name: p.text().nullable(),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    language: p.string().$type<Language>(),
  },
});

/** The value before the first number of each year, see `nextReference`. */
export const SignalReferenceYearSchema = defineEntity({
  name: 'SignalReferenceYear',
  tableName: 'signal_reference_year',
  properties: { year: p.integer().primary(), base: p.bigint('string') },
});
