import { defineEntity, p } from '@mikro-orm/core';
import { type GivenAnswer } from '../domain/submission-rules.ts';
import { type Channel, type RegistrationState, type SignalStatus } from '../domain/signal-status.ts';

const SignalSchema = defineEntity({
  name: 'Signal',
  tableName: 'signal',
  properties: {
    id: p.uuid().primary(),
    reference: p.string(),
    accessCode: p.string(),
    /** UUID made on the device before the first try; unique per reporter */
    clientKey: p.uuid(),
    /** null once the account is deleted */
    reporterId: p.uuid().nullable(),
    channel: p.string().$type<Channel>(),
    categoryCode: p.string(),
    settlementCode: p.string(),
    description: p.text(),
    address: p.string().nullable(),
    entrance: p.string().nullable(),
    lat: p.float().nullable(),
    lon: p.float().nullable(),
    answers: p.json<readonly GivenAnswer[]>(),
    status: p.string().$type<SignalStatus>(),
    statusSince: p.datetime(),
    /** counts every change of the handling; a change based on an older one is refused */
    version: p.integer(),
    departmentCode: p.string(),
    assigneeId: p.uuid().nullable(),
    externalBodyCode: p.string().nullable(),
    duplicateOfId: p.uuid().nullable(),
    /** public text of the last outcome: what was done, decided, or why not */
    actionTaken: p.text().nullable(),
    /** the question the reporter has to answer, while there is one */
    openQuestion: p.text().nullable(),
    statusBeforeQuestion: p.string().$type<SignalStatus>().nullable(),
    serviceDueOn: p.string().nullable(),
    /** the day the service clock stopped, while the reporter is asked */
    clockStoppedOn: p.string().nullable(),
    statutoryDueOn: p.string(),
    registrationState: p.string().$type<RegistrationState>(),
    incomingNumber: p.string().nullable(),
    incomingDate: p.string().nullable(),
    stars: p.integer().nullable(),
    ratingComment: p.text().nullable(),
    /** since when everybody may see it; null: it is not public */
    publishedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** The case: what was reported, where its handling stands, who handles it, by when. */
export class Signal extends SignalSchema.class {}
SignalSchema.setClass(Signal);

export const signalEntities = [SignalSchema];
