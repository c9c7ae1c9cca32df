import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, type RowOf, selection } from '@ns/platform';
import type { Channel, SignalStatus } from '@ns/signals';
import type { PromiseKind } from '@ns/signals/domain';

/**
 * What the figures know of a signal, made anew after each of its events; no personal data. Up to `promisesBroken` these
 * are the columns of files, in their order: a name that a tool relies on never changes, and new ones come last.
 */
export const SignalFactSchema = defineEntity({
  name: 'SignalFact',
  tableName: 'signal_fact',
  properties: {
    /** of the signal */
    id: p.uuid().primary(),
    reference: p.string(),
    category: p.string(),
    department: p.string(),
    settlement: p.string(),
    quarter: p.string().nullable(),
    channel: p.string().$type<Channel>(),
    status: p.string().$type<SignalStatus>(),
    externalBody: p.string().nullable(),
    lat: p.float().nullable(),
    lon: p.float().nullable(),
    incomingNumber: p.string().nullable(),
    receivedAt: p.datetime(),
    registeredAt: p.datetime().nullable(),
    firstResponseAt: p.datetime().nullable(),
    resolvedAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    /** calendar days, YYYY-MM-DD */
    serviceDueOn: p.string().nullable(),
    statutoryDueOn: p.string(),
    inTime: p.boolean().nullable(),
    reopenedCount: p.integer(),
    disputedCount: p.integer(),
    photoCount: p.integer(),
    dangerous: p.boolean(),
    published: p.boolean(),
    stars: p.integer().nullable(),
    /** when the fact got its position, so that a later change never has an earlier moment */
    updatedAt: p.datetime().defaultRaw('now()'),
    /** the day that an open signal has next; null once the work is over */
    promiseKind: p.string().$type<PromiseKind>().nullable(),
    promisedOn: p.string().nullable(),
    /** over its whole life, see `makePromise` and `endPromise` of signals */
    promisesMade: p.integer(),
    promisesKept: p.integer(),
    promisesMoved: p.integer(),
    promisesBroken: p.integer(),
    /** local days by which everything is counted, made by the database */
    receivedOn: p.string(),
    resolvedOn: p.string().nullable(),
    /** place in commit order, given after the commit; each change gets a new one */
    position: p.bigint('string').nullable(),
  },
});

/** Who is responsible for a signal; apart from the facts, which know nobody. */
export const FactPersonSchema = defineEntity({
  name: 'SignalFactPerson',
  tableName: 'signal_fact_person',
  properties: { id: p.uuid().primary(), accountId: p.uuid() },
});

/** Columns of `signal_fact f` and `signal_fact_person p` for hand-written statements. */
export const f = columnsOf(SignalFactSchema, 'f');
export const person = columnsOf(FactPersonSchema, 'p');

/** What only the figures themselves use. */
type OwnField = 'receivedOn' | 'resolvedOn' | 'position';
export type FactField = Exclude<keyof RowOf<typeof SignalFactSchema>, OwnField>;
const ownFields: readonly string[] = ['receivedOn', 'resolvedOn', 'position'] satisfies readonly OwnField[];
/** What is said of a fact, in the order of the columns of files. */
export const factFields = (Object.keys(f) as (keyof typeof f)[]).filter(
  (name): name is FactField => !ownFields.includes(name),
);

/** A fact as it is answered. */
export type Fact = Pick<RowOf<typeof SignalFactSchema>, FactField>;

/** A fact in commit order. */
export type FactRow = Fact & {
  /** decimal text of a bigint; facts without one are not pulled */
  readonly position: string;
};

/** The columns of {@link Fact} from `signal_fact f`. */
export const answeredColumns = selection(SignalFactSchema, 'f', factFields);
/** The columns of {@link FactRow} from `signal_fact f`. */
export const factColumns = selection(SignalFactSchema, 'f', [...factFields, 'position']);
