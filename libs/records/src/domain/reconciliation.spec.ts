import { describe, expect, it } from 'vitest';
import type { StatusOutcome } from './records-system.ts';
import { differenceBetween, type OurSide } from './reconciliation.ts';

const registered: StatusOutcome = { kind: 'registered', number: '94-НС-1', date: '2026-11-24', file: 'OPEN' };
const ours: OurSide = { state: 'REGISTERED', phase: 'ACCEPTED', number: '94-НС-1', date: '2026-11-24', byHand: false };
const pending: OurSide = { ...ours, state: 'PENDING', number: null, date: null };

describe('the two sides', () => {
  it.each<[string, Partial<OurSide>, StatusOutcome, string | undefined]>([
    ['agree', {}, registered, undefined],
    ['agree when the file is closed there', {}, { ...registered, file: 'CLOSED' }, undefined],
    ['have other numbers', {}, { ...registered, number: '94-НС-2' }, 'OTHER_NUMBER'],
    ['have other dates', {}, { ...registered, date: '2026-11-25' }, 'OTHER_DATE'],
    ['differ when the document is gone there', {}, { kind: 'notFound' }, 'MISSING_THERE'],
    ['differ when it was refused there after all', {}, { kind: 'rejected', reason: '' }, 'REFUSED_THERE'],
    ['differ when it has no number there', {}, { kind: 'waiting' }, 'NUMBER_MISSING_THERE'],
    ['agree about a number entered by hand that is not known there', { byHand: true }, { kind: 'notFound' }, undefined],
    [
      'differ about a number entered by hand when the document has another one there',
      { byHand: true },
      { ...registered, number: '94-НС-2' },
      'OTHER_NUMBER',
    ],
    [
      'differ when the document is registered twice there, also after a number by hand',
      { byHand: true },
      { kind: 'registeredTwice', numbers: [registered, { ...registered, number: '94-НС-2' }] },
      'REGISTERED_TWICE',
    ],
    ['say nothing when there is no answer', {}, { kind: 'unknown', cause: 'TIMEOUT', detail: '' }, undefined],
  ])('%s', (_name, side, theirs, expected) => {
    expect(differenceBetween({ ...ours, ...side }, theirs)).toBe(expected);
  });

  it.each<[string, Partial<OurSide>, StatusOutcome, string | undefined]>([
    ['differ when only they have the number', {}, registered, 'NUMBER_MISSING_HERE'],
    ['differ when we wait for a number of a document that is gone there', {}, { kind: 'notFound' }, 'MISSING_THERE'],
    ['agree that a document in doubt has not arrived', { phase: 'IN_DOUBT' }, { kind: 'notFound' }, undefined],
    ['agree that the number is awaited', {}, { kind: 'waiting' }, undefined],
    ['agree about a refusal', { state: 'REJECTED' }, { kind: 'rejected', reason: '' }, undefined],
    ['differ about a refusal that we have not heard of', {}, { kind: 'rejected', reason: '' }, 'REFUSED_THERE'],
  ])('%s', (_name, side, theirs, expected) => {
    expect(differenceBetween({ ...pending, ...side }, theirs)).toBe(expected);
  });
});
