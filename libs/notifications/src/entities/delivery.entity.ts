import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, type Language, tablesOf } from '@ns/platform';
import type {
  AttemptOutcome,
  DeliveryChannel,
  DeliveryLane,
  DeliveryProblem,
  DeliveryState,
} from '../domain/delivery.ts';
import type { MailKind } from '../kinds/mail-kind.ts';
import { mailEntities } from './mail.entities.ts';
import type { PushService } from '../domain/push-target.ts';

export const DeliverySchema = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    dedupKey: p.string(),
    kind: p.string().$type<MailKind>(),
    channel: p.string().$type<DeliveryChannel>().defaultRaw("'EMAIL'"),
    /** how it leaves */
    lane: p.string().$type<DeliveryLane>().defaultRaw("'MAIL'"),
    /** the device of a notification; null when it is gone, and in mails */
    pushSubscriptionId: p.uuid().nullable(),
    signalId: p.uuid().nullable(),
    eventId: p.bigint('string').nullable(),
    accountId: p.uuid().nullable(),
    sourceId: p.uuid().nullable(),
    /** the day a digest is about */
    digestDay: p.string().nullable(),
    /** first day of the month whose figures it holds */
    figuresMonth: p.string().nullable(),
    /** Monday of the week whose figures it holds */
    figuresWeek: p.string().nullable(),
    /** Monday of the week whose news it holds */
    newsWeek: p.string().nullable(),
    /** what an operator's mail is about: which certificate, and how long before its end */
    notice: p.string().nullable(),
    /** the mail that says what this one says; null when it leaves by itself */
    carriedBy: p.uuid().nullable(),
    /** null once its person is forgotten */
    address: p.string().nullable(),
    language: p.string().$type<Language>(),
    state: p.string().$type<DeliveryState>().defaultRaw("'QUEUED'"),
    attempts: p.integer().default(0),
    deferrals: p.integer().default(0),
    round: p.integer().default(0),
    /** null when there is none to come */
    nextAttemptAt: p.datetime().nullable().defaultRaw('now()'),
    giveUpAt: p.datetime(),
    leaseUntil: p.datetime().nullable(),
    /** a copy may have arrived although nobody said so */
    inDoubt: p.boolean().default(false),
    messageId: p.string(),
    inReplyTo: p.string().nullable(),
    subject: p.text().nullable(),
    bodyText: p.text().nullable(),
    bodyHtml: p.text().nullable(),
    problem: p.string().$type<DeliveryProblem>().nullable(),
    serverResponse: p.text().nullable(),
    sentAt: p.datetime().nullable(),
    /** when a mail server gave back what another one had taken */
    returnedAt: p.datetime().nullable(),
    /** headers of the last copy that began to leave */
    sentHeaders: p.json<readonly { readonly name: string; readonly value: string }[]>().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    /** counts every change of the row: of two copies the higher one is the newer */
    revision: p.integer().default(1),
  },
});

/** One mail to one address for one event, and how far it got. */
export class Delivery extends DeliverySchema.class {}
DeliverySchema.setClass(Delivery);

export const DeliveryAttemptSchema = defineEntity({
  name: 'DeliveryAttempt',
  tableName: 'delivery_attempt',
  properties: {
    deliveryId: p.uuid().primary(),
    number: p.integer().primary(),
    startedAt: p.datetime().defaultRaw('now()'),
    bodyBeganAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    outcome: p.string().$type<AttemptOutcome>().nullable(),
    serverResponse: p.text().nullable(),
    durationMs: p.integer().nullable(),
  },
});

/** One try to hand a mail to the mail server. */
export class DeliveryAttempt extends DeliveryAttemptSchema.class {}
DeliveryAttemptSchema.setClass(DeliveryAttempt);

export const PushSubscriptionSchema = defineEntity({
  name: 'PushSubscription',
  tableName: 'push_subscription',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    accountId: p.uuid(),
    service: p.string().$type<PushService>().defaultRaw("'WEB'"),
    endpoint: p.text(),
    p256dh: p.text().nullable(),
    auth: p.text().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

/** A device on which an account hears of news. */
export class PushSubscription extends PushSubscriptionSchema.class {}
PushSubscriptionSchema.setClass(PushSubscription);

export const notificationEntities = [DeliverySchema, DeliveryAttemptSchema, PushSubscriptionSchema, ...mailEntities];

/** Columns of `delivery d` for hand-written statements. */
export const d = columnsOf(DeliverySchema, 'd');

/** Typed statements on the tables of this slice. */
export const notificationTables = tablesOf(notificationEntities);
