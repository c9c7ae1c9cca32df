import { defineEntity, p } from '@mikro-orm/core';
import type { SignalMailKind } from '../kinds/signal-kinds.ts';
import type { MailPace, MailTopic } from '../domain/mail-topic.ts';

/** An address from which mails came back for good. */
export const AddressTroubleSchema = defineEntity({
  name: 'AddressTrouble',
  tableName: 'mail_address_trouble',
  properties: { address: p.string().primary(), serverResponse: p.text(), since: p.datetime().defaultRaw('now()') },
});

/** Where staff sent a mail instead; addresses and reason go when the person is forgotten. */
export const DeliveryCorrectionSchema = defineEntity({
  name: 'DeliveryCorrection',
  tableName: 'delivery_correction',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    deliveryId: p.uuid(),
    fromAddress: p.string().nullable(),
    toAddress: p.string().nullable(),
    reason: p.text().nullable(),
    correctedBy: p.uuid(),
    at: p.datetime().defaultRaw('now()'),
  },
});

/** A mail that staff need not be reminded of any more. */
export const SetAsideSchema = defineEntity({
  name: 'DeliverySetAside',
  tableName: 'delivery_set_aside',
  properties: {
    deliveryId: p.uuid().primary(),
    reason: p.text().nullable(),
    setAsideBy: p.uuid(),
    at: p.datetime().defaultRaw('now()'),
  },
});

/** Mails that a person does not want; no row means that they come. */
export const MailRefusalSchema = defineEntity({
  name: 'MailRefusal',
  tableName: 'mail_refusal',
  properties: {
    accountId: p.uuid().primary(),
    topic: p.string().$type<MailTopic>().primary(),
    since: p.datetime().defaultRaw('now()'),
  },
});

/** Mails that a person asked for otherwise than they usually come. */
const MailWishSchema = defineEntity({
  name: 'MailWish',
  tableName: 'mail_wish',
  properties: {
    accountId: p.uuid().primary(),
    topic: p.string().$type<MailTopic>().primary(),
    pace: p.string().$type<Exclude<MailPace, 'IN_APP'>>().defaultRaw("'AT_ONCE'"),
    since: p.datetime().defaultRaw('now()'),
  },
});

/** News of a report that waits for the daily mail of a person. */
const DailyNewsSchema = defineEntity({
  name: 'MailDailyNews',
  tableName: 'mail_daily_news',
  properties: {
    accountId: p.uuid().primary(),
    eventId: p.bigint('string').primary(),
    kind: p.string().$type<SignalMailKind>().primary(),
    signalId: p.uuid(),
    at: p.datetime().defaultRaw('now()'),
  },
});

/** A morning on which the digests were written: a second worker, or a restart, does not write them again. */
const DigestDaySchema = defineEntity({
  name: 'MailDigestDay',
  tableName: 'mail_digest_day',
  properties: { day: p.string().primary(), writtenAt: p.datetime().defaultRaw('now()') },
});

/** A week whose figures were mailed; its Monday. */
const FiguresWeekSchema = defineEntity({
  name: 'MailFiguresWeek',
  tableName: 'mail_figures_week',
  properties: { week: p.string().primary(), writtenAt: p.datetime().defaultRaw('now()') },
});

/** A month whose figures were mailed; its first day. */
const FiguresMonthSchema = defineEntity({
  name: 'MailFiguresMonth',
  tableName: 'mail_figures_month',
  properties: { month: p.string().primary(), writtenAt: p.datetime().defaultRaw('now()') },
});

/** A week whose news were mailed; its Monday. */
const NewsWeekSchema = defineEntity({
  name: 'MailNewsWeek',
  tableName: 'mail_news_week',
  properties: { week: p.string().primary(), writtenAt: p.datetime().defaultRaw('now()') },
});

export const mailEntities = [
  AddressTroubleSchema,
  DeliveryCorrectionSchema,
  SetAsideSchema,
  MailRefusalSchema,
  MailWishSchema,
  DailyNewsSchema,
  DigestDaySchema,
  FiguresMonthSchema,
  FiguresWeekSchema,
  NewsWeekSchema,
];
