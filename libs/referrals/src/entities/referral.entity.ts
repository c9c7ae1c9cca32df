import { defineEntity, p } from '@mikro-orm/core';
import { type BreakerState, tablesOf } from '@ns/platform';
import type { BodyAnswer } from '@ns/signals/domain';
import type { ReceiverChannel } from '../domain/receiver.ts';
import type { ReferralState } from '../domain/referral.ts';
import { ReceiverSchema } from './receiver.entity.ts';
import { ContractorLinkSchema, WorkActSchema } from './work.entity.ts';

/** What becomes of one step that forwarded a signal. */
export const ReferralSchema = defineEntity({
  name: 'Referral',
  tableName: 'referral',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    signalId: p.uuid(),
    /** the event of the step; each step has one referral */
    eventId: p.bigint('string'),
    /** code of the body that is in charge; null for a work order */
    externalBody: p.string().nullable(),
    /** code of the contractor of a work order */
    contractor: p.string().nullable(),
    /** with which it began */
    channel: p.string().$type<ReceiverChannel>().defaultRaw("'NONE'"),
    /** where it goes by that channel; null for a mail, by telephone, and in older rows */
    destination: p.text().nullable(),
    service: p.text().nullable(),
    /** what the channel said of that place at the first attempt */
    leadsTo: p.text().nullable(),
    attempts: p.integer().default(0),
    /** null: nothing is to be done by itself */
    nextAttemptAt: p.datetime().nullable(),
    leaseUntil: p.datetime().nullable(),
    giveUpAt: p.datetime().nullable(),
    /** an attempt began to leave and nobody knows whether it arrived */
    inDoubt: p.boolean().default(false),
    /** when an attempt last began to leave */
    leftAt: p.datetime().nullable(),
    problem: p.text().nullable(),
    /** what the body answered, for staff; null once the report is forgotten */
    theirWords: p.text().nullable(),
    /** what the other side is asked for later */
    channelKey: p.text().nullable(),
    /** what the clerk wrote to the contractor last; null once the report is forgotten */
    words: p.text().nullable(),
    /** who ordered the work */
    orderedBy: p.uuid().nullable(),
    state: p.string().$type<ReferralState>().defaultRaw("'WAITING'"),
    /** YYYY-MM-DD, as the other days */
    sentOn: p.string().nullable(),
    /** who took it at the body; null once the report is forgotten */
    person: p.text().nullable(),
    receivedOn: p.string().nullable(),
    /** under which the body has it */
    number: p.text().nullable(),
    answeredOn: p.string().nullable(),
    answer: p.string().$type<BodyAnswer>().nullable(),
    /** when the body was reminded that its answer is missing */
    remindedAt: p.datetime().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
  },
});

/** The circuit breaker of one receiver. */
const ReferralEndpointSchema = defineEntity({
  name: 'ReferralEndpoint',
  tableName: 'referral_endpoint',
  properties: {
    endpoint: p.string().primary(),
    state: p.string().$type<BreakerState>().defaultRaw("'CLOSED'"),
    failures: p.integer().default(0),
    failedProbes: p.integer().default(0),
    retryAt: p.datetime().nullable(),
    since: p.datetime().defaultRaw('now()'),
  },
});

export const referralEntities = [
  ReferralSchema,
  ReceiverSchema,
  ReferralEndpointSchema,
  ContractorLinkSchema,
  WorkActSchema,
];

/** Typed statements on the tables of this slice. */
export const referralTables = tablesOf(referralEntities);
