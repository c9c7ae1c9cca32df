import { describe, expect, it } from 'vitest';
import type { StatusResponse } from './message.ts';
import { outcomeOf } from './outcomes.ts';

const registered = (date?: string): StatusResponse => ({
  type: 'statusResponse',
  documentId: {
    documentGuid: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    number: { form: 'uri', registerIndex: '94-НС', sequenceNumber: '17', date },
  },
  status: 'DS_REGISTERED',
});

describe('the day of a number that comes without one', () => {
  it.each([
    ['2026-11-25T22:30:00Z', '2026-11-26'],
    ['2026-11-25T21:59:59.999Z', '2026-11-25'],
    ['2026-07-25T21:30:00Z', '2026-07-26'],
    ['2026-11-25T23:30:00+02:00', '2026-11-25'],
    ['2026-11-25T20:30:00-03:00', '2026-11-26'],
    // No zone: the sender's clock is the municipality's.
    ['2026-11-25T22:30:00', '2026-11-25'],
    ['2026-11-25T22:30:00.123', '2026-11-25'],
  ])('is the municipality’s day of the message: %s', (sentAt, day) => {
    expect(outcomeOf(registered(), sentAt)).toEqual({
      kind: 'registered',
      file: 'OPEN',
      number: '94-НС-17',
      date: day,
    });
  });

  it('is its own day when it has one', () => {
    expect(outcomeOf(registered('2026-11-20'), '2026-11-25T22:30:00Z')).toMatchObject({ date: '2026-11-20' });
  });

  it('is a day even when the moment of the message cannot be read', () => {
    expect(outcomeOf(registered(), 'yesterday')).toMatchObject({ date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  });
});
