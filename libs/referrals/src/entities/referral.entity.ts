import { defineEntity, p } from '@mikro-orm/core';
import { tablesOf } from '@ns/platform';
import type { BodyAnswer } from '@ns/signals/domain';
import type { ReferralState } from '../domain/referral.ts';

/** What becomes of one step that forwarded a signal. */
export const ReferralSchema = defineEntity({
  name: 'Referral',
  tableName: 'referral',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    signalId: p.uuid(),
    /** the event of the step; each step has one referral */
    eventId: p.bigint('string'),
    /** code of the body */
    externalBody: p.string(),
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
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
  },
});

export const referralEntities = [ReferralSchema];

/** Typed statements on the tables of this slice. */
export const referralTables = tablesOf(referralEntities);
