import { describe, expect, it } from 'vitest';
import type { DeliveryRow } from '../queries/delivery-row.ts';
import { DeliveryPresenter } from './delivery.presenter.ts';

const row = (over: Partial<DeliveryRow>): DeliveryRow => ({
  channel: 'EMAIL',
  id: '0199d0c4-7a30-7000-8000-000000000001',
  kind: 'received',
  signalId: null,
  address: 'reporter@demo.test',
  subject: 'x',
  state: 'DEFERRED',
  attempts: 2,
  problem: 'UNREACHABLE',
  serverResponse: 'ECONNREFUSED',
  inDoubt: false,
  nextAttemptAt: null,
  sentAt: null,
  returnedAt: null,
  createdAt: new Date(0),
  revision: 1,
  addressTrouble: null,
  carriedBy: null,
  carrierKind: null,
  ...over,
});
const errorOf = (over: Partial<DeliveryRow>) => new DeliveryPresenter('EN').delivery(row(over)).personal.lastError;

describe('what staff read about a mail', () => {
  it('says that an earlier copy may have arrived, whatever it waits for now', () => {
    const mark = /may have arrived already/;
    expect(errorOf({ inDoubt: true })).toMatch(
      /^The mail server cannot be reached: ECONNREFUSED \(It may have arrived/,
    );
    expect(errorOf({ inDoubt: true, problem: 'TRY_LATER' })).toMatch(mark);
    expect(errorOf({ inDoubt: true, state: 'FAILED', problem: 'GAVE_UP' })).toMatch(mark);
    expect(errorOf({ inDoubt: true, state: 'QUEUED', problem: null })).toMatch(mark);
    expect(errorOf({})).not.toMatch(mark);
  });

  it('does not say the same twice when that is the problem itself', () => {
    expect(errorOf({ inDoubt: true, problem: 'UNKNOWN_OUTCOME' })).not.toMatch(/may have arrived already/);
  });

  it('says of a mail that was taken only that it may have arrived twice', () => {
    expect(errorOf({ inDoubt: true, state: 'SENT', problem: null })).toMatch(/may have arrived twice/);
    expect(errorOf({ state: 'SENT', problem: null })).toBeNull();
  });
});
