import { type SignalEventKind, transitionTable } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { isStaffMail, signalMails } from './signal-kinds.ts';
import { type MailedEvent, mailsFor } from './mail-policy.ts';

const event = (type: SignalEventKind, over: Partial<MailedEvent> = {}): MailedEvent => ({
  type,
  message: null,
  status: null,
  from: undefined,
  hasNewDay: false,
  ...over,
});
/** Mails to the reporter and followers. */
const kinds = (data: readonly MailedEvent[]) => data.flatMap(mailsFor).filter((kind) => !isStaffMail(kind));

type MailedWhen = 'always' | 'with a new status or text' | 'with a text' | 'never';

/** Every kind of event; the compiler asks for a new one. */
const mailed: Readonly<Record<SignalEventKind, MailedWhen>> = {
  received: 'always',
  registered: 'always',
  number_changed: 'always',
  number_withdrawn: 'always',
  assigned: 'with a new status or text',
  started: 'with a new status or text',
  resumed: 'with a text',
  asked: 'always',
  resolved: 'always',
  closed: 'always',
  forwarded: 'always',
  rejected: 'always',
  duplicate: 'always',
  withdrawn: 'always',
  reopened: 'always',
  late: 'always',
  escalated: 'never',
  date_moved: 'always',
  answered: 'never',
  registration_rejected: 'never',
  registration_attention: 'never',
  registration_note: 'never',
  registration_changed: 'never',
  note: 'never',
  message: 'always',
  recategorized: 'never',
  corrected: 'never',
  department_changed: 'never',
  rated: 'never',
  photos_added: 'never',
  photo_covered: 'never',
  words_hidden: 'never',
  photo_uncovered: 'never',
  photo_looked: 'never',
  photo_not_looked: 'never',
  photo_seen: 'never',
  text_published: 'never',
  text_hidden: 'never',
  update_added: 'never',
  update_published: 'never',
  update_refused: 'never',
  update_withdrawn: 'never',
  referral_sent: 'always',
  referral_received: 'always',
  referral_answered: 'always',
  work_ordered: 'never',
  work_received: 'never',
  work_answered: 'never',
  work_returned: 'never',
  work_withdrawn: 'never',
  published: 'always',
  unpublished: 'always',
};
const same = { status: 'ASSIGNED', from: 'ASSIGNED' } as const;

describe('which events become mails', () => {
  it('a signal that is assigned and begun without a word has news at every change', () => {
    expect(
      kinds([
        event('received'),
        event('registered'),
        event('assigned', { status: 'ASSIGNED', from: 'RECEIVED' }),
        event('started', { status: 'IN_PROGRESS', from: 'ASSIGNED' }),
        event('resolved', { status: 'RESOLVED', from: 'IN_PROGRESS', message: 'Дупката е запълнена.' }),
      ]),
    ).toEqual(['received', 'registered', 'status_changed', 'status_changed', 'resolved']);
  });

  it('a change of department within a status is mailed when it contains a message for the reporter', () => {
    expect(kinds([event('assigned', same), event('assigned', { ...same, message: '  ' })])).toEqual([]);
    expect(kinds([event('assigned', { ...same, message: 'Предадохме го на „Паркстрой“.' })])).toEqual([
      'status_changed',
    ]);
  });

  it.each(Object.entries(mailed) as [SignalEventKind, MailedWhen][])('%s is mailed: %s', (type, expected) => {
    const isMailed = (over: Partial<MailedEvent>) => kinds([event(type, { ...same, ...over })]).length > 0;
    expect({
      silent: isMailed({}),
      newStatus: isMailed({ from: 'RECEIVED' }),
      withText: isMailed({ message: 'Текст' }),
    }).toEqual({
      silent: expected === 'always',
      newStatus: expected === 'always' || expected === 'with a new status or text',
      withText: expected !== 'never',
    });
  });

  it('another category is mailed when another day comes with it', () => {
    expect(kinds([event('recategorized', { ...same, hasNewDay: true })])).toEqual(['date_moved']);
  });

  it('a question goes to the reporter alone', () => {
    expect(signalMails.question.to).toBe('REPORTER');
    expect(signalMails.resolved.to).toBe('EVERYBODY');
  });

  it('every step that makes somebody responsible is mailed to them', () => {
    const assigning = transitionTable.filter(({ accepts }) => accepts.includes('ASSIGNEE')).map(({ event }) => event);
    expect(new Set(Object.keys(signalMails.assigned_to_you.events))).toEqual(new Set(assigning));
    expect(mailsFor(event('assigned', same))).toEqual(['assigned_to_you']);
  });
});
