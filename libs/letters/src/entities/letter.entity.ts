import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, tablesOf } from '@ns/platform';
import type { LetterPhoto, LetterProblem, LetterState } from '../domain/letter.ts';

/** How far a mailbox was read. */
const LetterMailboxSchema = defineEntity({
  name: 'LetterMailbox',
  tableName: 'letter_mailbox',
  properties: {
    /** which mailbox, without saying whose */
    place: p.string().primary(),
    /** while it stays the same, the numbers of the letters only rise (RFC 3501 §2.3.1.1) */
    uidValidity: p.string().default(''),
    /** every letter up to this number is written down */
    lastUid: p.bigint('string').default('0'),
    readAt: p.datetime().nullable(),
    /** since when it cannot be reached */
    awaySince: p.datetime().nullable(),
  },
});

export const LetterSchema = defineEntity({
  name: 'Letter',
  tableName: 'letter',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    /** of its content: copies of one letter have the same */
    mark: p.string(),
    state: p.string().$type<LetterState>(),
    problem: p.string().$type<LetterProblem>().nullable(),
    /** as the letter says; nothing proves it */
    senderAddress: p.string().nullable(),
    senderName: p.string().nullable(),
    subject: p.text().default(''),
    body: p.text().default(''),
    photos: p.json<readonly LetterPhoto[]>().defaultRaw("'[]'"),
    /** attachments that are not kept */
    leftOut: p.integer().default(0),
    /** when it came into the mailbox */
    receivedAt: p.datetime(),
    /** the account that had this address when it came */
    accountId: p.uuid().nullable(),
    /** the signal of the mail that it answers */
    aboutSignalId: p.uuid().nullable(),
    /** its sender's address is that of this signal's reporter */
    fromReporter: p.boolean().default(false),
    /** it answers a mail that passed the signal on to the body in charge, or reminded it */
    answersBodyMail: p.boolean().default(false),
    /** the signal that was made of it */
    signalId: p.uuid().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    /** as its header names it, for the thread of an answer; null without a usable one */
    messageId: p.string().nullable(),
    /** what a clerk answered */
    answer: p.text().nullable(),
    /** why nothing was made of it */
    reason: p.text().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

/** A letter that was read, whether or not it is still here. */
const LetterMarkSchema = defineEntity({
  name: 'LetterMark',
  tableName: 'letter_mark',
  properties: {
    /** as the letter has it */
    mark: p.string().primary(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

export const letterEntities = [LetterMailboxSchema, LetterSchema, LetterMarkSchema];

/** Typed statements on the tables of this slice. */
export const letterTables = tablesOf(letterEntities);

/** Columns of `letter l` for hand-written statements. */
export const l = columnsOf(LetterSchema, 'l');
