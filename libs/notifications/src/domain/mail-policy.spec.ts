import { type SignalEventKind } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { mailRuleFor } from './mail-policy.ts';

const kinds = (events: readonly (readonly [SignalEventKind, string | null])[]) =>
  events.flatMap(([type, message]) => mailRuleFor(type, message)?.kind ?? []);

describe('which facts become mails', () => {
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

  it.each([
    'note',
    'rated',
    'answered',
    'recategorized',
    'registration_rejected',
    'registration_attention',
    'registration_note',
    'registration_changed',
  ] as const)('%s is never mailed', (type) => {
    expect(mailRuleFor(type, 'text')).toBeUndefined();
  });

  it.each([
    'number_changed',
    'number_withdrawn',
    'asked',
    'closed',
    'forwarded',
    'rejected',
    'duplicate',
    'reopened',
    'withdrawn',
  ] as const)('%s is always mailed', (type) => {
    expect(mailRuleFor(type, null)).toBeDefined();
  });

  it('a question goes to the reporter alone', () => {
    expect(mailRuleFor('asked', 'Кой вход?')?.to).toBe('REPORTER');
    expect(mailRuleFor('resolved', 'Готово.')?.to).toBe('EVERYBODY');
  });
});
