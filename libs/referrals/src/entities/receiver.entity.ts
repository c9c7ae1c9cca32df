import { defineEntity, p } from '@mikro-orm/core';
import type { WordsByLanguage } from '@ns/platform';
import type { ReceiverChannel, SharedPart } from '../domain/receiver.ts';

export const ReceiverSchema = defineEntity({
  name: 'Receiver',
  tableName: 'receiver',
  properties: {
    code: p.string().primary(),
    /** the same code where it is an external body; null for a contractor */
    externalBody: p.string().nullable(),
    /** of a contractor; an external body has that of its menu */
    name: p.json<WordsByLanguage>().nullable(),
    phone: p.string().nullable(),
    channel: p.string().$type<ReceiverChannel>(),
    /** e-mail, endpoint or profile, as the channel needs it */
    destination: p.text().nullable(),
    service: p.string().nullable(),
    shares: p.json<readonly SharedPart[]>(),
    /** working days; null: no term is set */
    answerDays: p.integer().nullable(),
    trusted: p.boolean().default(false),
    /** codes of the categories that it usually gets */
    categories: p.json<readonly string[]>(),
    version: p.integer().default(1),
    edited: p.boolean().default(false),
    archivedAt: p.datetime().nullable(),
  },
});

/** Who gets reports from the municipality, and how. */
export class Receiver extends ReceiverSchema.class {}
ReceiverSchema.setClass(Receiver);
