import { type SignalEventKind } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { mailRuleFor } from './mail-policy.ts';

const kinds = (events: readonly (readonly [SignalEventKind, string | null])[]) =>
  events.flatMap(([type, message]) => mailRuleFor(type, message)?.kind ?? []);

type MailedWhen = 'always' | 'with a text' | 'never';

/** Every kind of event; the compiler asks for a new one. */
const mailed: Readonly<Record<SignalEventKind, MailedWhen>> = {
  received: 'always',
  registered: 'always',
  number_changed: 'always',
  number_withdrawn: 'always',
  assigned: 'with a text',
  started: 'with a text',
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
  answered: 'never',
  registration_rejected: 'never',
  registration_attention: 'never',
  registration_note: 'never',
  registration_changed: 'never',
  note: 'never',
  recategorized: 'never',
  rated: 'never',
  photos_added: 'never',
  photo_covered: 'never',
  published: 'never',
  unpublished: 'never',
};

describe('which events become mails', () => {
  it('a signal that is assigned without a word and resolved gives exactly received, registered, resolved', () => {
    expect(
      kinds([
        ['received', null],
        ['registered', null],
        ['assigned', null],
        ['started', null],
        ['resolved', 'Дупката е запълнена.'],
      ]),
    ).toEqual(['received', 'registered', 'resolved']);
  });

  it('a change of department is mailed when it contains a message for the reporter', () => {
    expect(
      kinds([
        ['assigned', 'Предадохме го на „Паркстрой“.'],
        ['started', '  '],
      ]),
    ).toEqual(['status_changed']);
  });

  it.each(Object.entries(mailed) as [SignalEventKind, MailedWhen][])('%s is mailed: %s', (type, expected) => {
    const [silent, withText] = [mailRuleFor(type, ' '), mailRuleFor(type, 'Текст')];
    expect({ silent: silent !== undefined, withText: withText !== undefined }).toEqual({
      silent: expected === 'always',
      withText: expected !== 'never',
    });
  });

  it('a question goes to the reporter alone', () => {
    expect(mailRuleFor('asked', 'Кой вход?')?.to).toBe('REPORTER');
    expect(mailRuleFor('resolved', 'Готово.')?.to).toBe('EVERYBODY');
  });
});
