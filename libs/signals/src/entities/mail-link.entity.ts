import { defineEntity, p } from '@mikro-orm/core';

/** What a reporter can do from a mail without signing in; each link is for one of them. */
export type MailLinkKind = 'ANSWER' | 'RATE' | 'DISPUTE' | 'ADD_PHOTOS';

/** A link with which a reporter acts from a mail. */
export const SignalMailLinkSchema = defineEntity({
  name: 'SignalMailLink',
  tableName: 'signal_mail_link',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    kind: p.string().$type<MailLinkKind>(),
    signalId: p.uuid(),
    /** the event whose mail carries the link */
    eventId: p.bigint('string'),
    accountId: p.uuid(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
});
