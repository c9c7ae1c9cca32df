import { inputBinding } from '@angular/core';
import type { BodyAnswer, ReferralPartsFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { ReferralCard } from './referral-card.ts';

async function show(answer: BodyAnswer | null, over: Partial<ReferralPartsFragment> = {}) {
  const referral: ReferralPartsFragment = {
    id: '17',
    state: 'ANSWERED',
    externalBody: { code: 'viks', name: 'ВиК', phone: null },
    sentOn: '2026-12-01',
    person: 'Деловодство',
    receivedOn: null,
    number: null,
    answeredOn: '2027-02-09',
    answer,
    channel: 'NONE',
    problem: null,
    theirWords: null,
    forwardBy: '2026-12-08',
    answerBy: '2027-02-01',
    canResend: false,
    next: [],
    ...over,
  };
  const { host } = await showForm(ReferralCard, {}, [
    inputBinding('signalId', () => '1'),
    inputBinding('referral', () => referral),
  ]);
  const facts = [...host.querySelectorAll('dt')].map((name) => [
    name.textContent,
    name.nextElementSibling?.textContent.trim().replaceAll(/\s/g, ' '),
  ]);
  return {
    state: host.querySelector('[data-testid=referral-state]')?.textContent.trim(),
    how: host.querySelector('[data-testid=referral-how]')?.textContent.trim() ?? null,
    facts: Object.fromEntries(facts) as object,
  };
}

describe('the card of a forwarding', () => {
  it.each([
    ['DONE', 'направено е'],
    ['NOT_OURS', 'случаят не е за тях'],
    ['NEEDS_MORE', 'нужни са още данни'],
  ] as const)('says what the body answered: %s', async (answer, words) => {
    const { state, facts } = await show(answer);
    expect(state).toBe('Институцията отговори');
    expect(facts).toMatchObject({ 'Отговор на': '9 февруари 2027 г.', Отговор: words });
  });

  it.each([
    ['WAITING', 'MAIL', /^Тръгва само/],
    ['WAITING', 'NONE', /^Оттук не тръгва нищо само/],
  ] as const)('says how it leaves while it is %s by %s', async (state, channel, words) => {
    expect((await show(null, { state, channel, sentOn: null, next: ['SENT'] })).how).toMatch(words);
  });

  it.each(['NEEDS_ATTENTION', 'UNSURE'] as const)('does not say that it leaves while it is %s', async (state) => {
    expect((await show(null, { state, channel: 'OPEN311', sentOn: null, next: ['SENT'] })).how).toBeNull();
  });

  it('says of no body that it answered, where staff waits no longer', async () => {
    const { state, facts } = await show('NONE_EXPECTED');
    expect(state).toBe('Повече не чакаме отговор');
    expect(facts).toMatchObject({ 'Отбелязано на': '9 февруари 2027 г.' });
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['Отговор']));
    expect(Object.keys(facts)).not.toContain('Чака се отговор до');
  });
});
