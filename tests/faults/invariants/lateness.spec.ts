import { expect, it } from 'vitest';
import type { Letter } from '../mail/post-office.ts';
import type { DatabaseState, EventRecord } from './database-state.ts';
import { checkLateness } from './lateness.ts';

const seconds = (count: number) => Date.UTC(2026, 10, 30) + count * 1_000;

function state(registeredAfter: number): DatabaseState {
  const event = (id: string, type: string, at: number): EventRecord => ({
    id,
    type,
    position: id,
    signalId: 'one',
    at: new Date(seconds(at)),
    actorKind: 'SYSTEM',
    actorRole: null,
    status: null,
    message: null,
    data: {},
  });
  return {
    signals: [],
    events: [event('1', 'received', 0), event('2', 'registered', registeredAfter)],
    deliveries: [
      {
        id: 'd',
        kind: 'registered',
        eventId: '2',
        accountId: 'a',
        address: 'a@demo.test',
        messageId: '<d>',
        state: 'SENT',
        problem: null,
        inDoubt: false,
        carriedBy: null,
      },
    ],
    registrations: [],
    followers: [],
    addresses: new Map(),
    workedAt: [],
  };
}

function letter(at: number): Letter {
  return { messageId: '<d>', inReplyTo: '', subject: '', to: 'a@demo.test', at: seconds(at), text: undefined };
}

const fault = (from: number, to: number, ...inHands: readonly string[]) => ({
  from: seconds(from),
  to: seconds(to),
  inHands: new Set(inHands),
});

it('a wait counts without the faults that had the report in hands, once where they overlap', () => {
  const own = [fault(-5, 20, 'one'), fault(10, 30, 'd', 'one'), fault(40, 50, 'one')];
  expect(checkLateness(state(99), [], own)).toEqual([]);
  expect(checkLateness(state(101), [], own)).toMatchObject([{ what: 'one was registered after 61.0 s' }]);
});

it('a wait counts without the longest of the other faults in it', () => {
  expect(checkLateness(state(69), [letter(70)], [fault(-5, 9), fault(20, 28)])).toEqual([]);
  expect(checkLateness(state(71), [letter(72)], [fault(-5, 9), fault(20, 28)])).toMatchObject([
    { what: 'one was registered after 62.0 s' },
  ]);
});

it('a mail is compared with what it is about, and a copy with nothing', () => {
  expect(checkLateness(state(1), [letter(63)], [])).toMatchObject([
    { what: ': the mail of "registered" came after 62.0 s' },
  ]);
  expect(checkLateness(state(1), [letter(3), letter(90)], [])).toEqual([]);
});

it('what was registered before it was received was said by a wrong clock', () => {
  expect(checkLateness(state(-3_600), [], [])).toHaveLength(1);
});
