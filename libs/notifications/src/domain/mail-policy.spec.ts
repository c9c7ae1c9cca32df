import { type SignalEventKind } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { type MailedFact, mailRuleFor } from './mail-policy.ts';

const fact = (type: SignalEventKind, over: Partial<MailedFact> = {}): MailedFact => ({
  type,
  message: null,
  status: null,
  from: undefined,
  ...over,
});
const kinds = (facts: readonly MailedFact[]) => facts.flatMap((each) => mailRuleFor(each)?.kind ?? []);

describe('which facts become mails', () => {
  it('a signal that is assigned and begun without a word is mailed at every change, as the app promises', () => {
    expect(
      kinds([
        fact('received'),
        fact('registered'),
        fact('assigned', { status: 'ASSIGNED', from: 'RECEIVED' }),
        fact('started', { status: 'IN_PROGRESS', from: 'ASSIGNED' }),
        fact('resolved', { status: 'RESOLVED', from: 'IN_PROGRESS', message: 'Дупката е запълнена.' }),
      ]),
    ).toEqual(['received', 'registered', 'status_changed', 'status_changed', 'resolved']);
  });

  it('a move between desks within a status is mailed when staff tell the reporter something', () => {
    const moved = { status: 'ASSIGNED', from: 'ASSIGNED' } as const;
    expect(kinds([fact('assigned', moved), fact('assigned', { ...moved, message: '  ' })])).toEqual([]);
    expect(kinds([fact('assigned', { ...moved, message: 'Предадохме го на „Паркстрой“.' })])).toEqual([
      'status_changed',
    ]);
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
    expect(mailRuleFor(fact(type, { message: 'text' }))).toBeUndefined();
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
    expect(mailRuleFor(fact(type))).toBeDefined();
  });

  it('a question goes to the reporter alone', () => {
    expect(mailRuleFor(fact('asked', { message: 'Кой вход?' }))?.to).toBe('REPORTER');
    expect(mailRuleFor(fact('resolved', { message: 'Готово.' }))?.to).toBe('EVERYBODY');
  });
});
