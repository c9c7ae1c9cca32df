import { assert, describe, expect, it } from 'vitest';
import { checkTransitions } from './check-transitions.ts';
import { type SignalStatus, signalStatuses } from './signal-status.ts';
import { transitionTable } from './transition-table.ts';
import {
  availableTransitions,
  findTransition,
  missingFields,
  type SignalSituation,
  takesLateAnswer,
  unexpectedFields,
} from './transition-rules.ts';
import type { ActorKind, Transition } from './transition.ts';

const now = new Date('2026-11-24T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

function situation(over: Partial<SignalSituation> = {}): SignalSituation {
  return {
    status: 'RECEIVED',
    statusBeforeQuestion: null,
    statusSince: daysAgo(1),
    departmentCode: 'op_kd',
    disputeDays: 30,
    assigneeId: null,
    photoOnResolve: false,
    ...over,
  };
}

const reach = (status: SignalStatus, actor: ActorKind, over: Partial<SignalSituation> = {}) =>
  availableTransitions(situation({ status, ...over }), actor, now).map((row) => row.to);

describe('the workflow', () => {
  it('is sound', () => {
    expect(() => checkTransitions(transitionTable)).not.toThrow();
  });

  it('with a status nobody reaches is refused at start', () => {
    expect(() => checkTransitions(transitionTable.filter((row) => row.to !== 'DUPLICATE'))).toThrow(
      'unreachable status DUPLICATE',
    );
  });

  it('with an unknown status is refused at start', () => {
    const stray = { ...(transitionTable[0] as Transition), to: 'LOST' as SignalStatus };
    expect(() => checkTransitions([...transitionTable, stray])).toThrow('unknown status LOST');
  });

  it('with two rows for one step is refused at start', () => {
    expect(() => checkTransitions([...transitionTable, transitionTable[0] as Transition])).toThrow(
      'two rows for RECEIVED → ASSIGNED',
    );
  });

  it('with a step that leaves the question to the reporter open is refused at start', () => {
    const stray: Transition = {
      from: ['AWAITING_REPORTER'],
      to: 'RESOLVED',
      by: ['signal.handle'],
      event: 'resolved',
      requires: [],
      accepts: [],
    };
    expect(() => checkTransitions([...transitionTable, stray])).toThrow('a question that stays open after resolved');
  });
});

describe('what a clerk can do', () => {
  it.each([
    ['RECEIVED', ['ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER', 'FORWARDED', 'REJECTED', 'DUPLICATE']],
    ['ASSIGNED', ['IN_PROGRESS', 'ASSIGNED', 'AWAITING_REPORTER', 'RESOLVED', 'FORWARDED', 'REJECTED', 'DUPLICATE']],
    ['IN_PROGRESS', ['ASSIGNED', 'AWAITING_REPORTER', 'RESOLVED', 'FORWARDED', 'REJECTED', 'DUPLICATE']],
    ['AWAITING_REPORTER', ['ASSIGNED']],
    ['RESOLVED', ['CLOSED', 'ASSIGNED']],
    ['CLOSED', ['ASSIGNED']],
    ['FORWARDED', ['ASSIGNED']],
    ['REJECTED', ['ASSIGNED']],
    ['DUPLICATE', ['ASSIGNED']],
    ['WITHDRAWN', []],
  ] as const)('from %s', (status, targets) => {
    expect(reach(status, 'CLERK')).toEqual(targets);
  });

  it('a question asked during the work returns to the work', () => {
    expect(reach('AWAITING_REPORTER', 'CLERK', { statusBeforeQuestion: 'IN_PROGRESS' })).toEqual(['IN_PROGRESS']);
  });
});

describe('what others can do', () => {
  it('a manager only reopens', () => {
    expect(signalStatuses.flatMap((status) => reach(status, 'MANAGER').map((to) => `${status}>${to}`))).toEqual([
      'RESOLVED>ASSIGNED',
      'CLOSED>ASSIGNED',
      'FORWARDED>ASSIGNED',
      'REJECTED>ASSIGNED',
      'DUPLICATE>ASSIGNED',
    ]);
  });

  it('an administrator does not handle signals', () => {
    expect(signalStatuses.flatMap((status) => reach(status, 'ADMIN'))).toEqual([]);
  });

  it('a dispatcher does not reopen', () => {
    expect(reach('CLOSED', 'DISPATCHER')).toEqual([]);
  });

  it('the reporter withdraws before the work begins, not during it', () => {
    expect(reach('RECEIVED', 'REPORTER')).toContain('WITHDRAWN');
    expect(reach('IN_PROGRESS', 'REPORTER')).not.toContain('WITHDRAWN');
  });

  it('the reporter disputes for thirty days', () => {
    expect(reach('RESOLVED', 'REPORTER', { statusSince: daysAgo(30) })).toEqual(['ASSIGNED']);
    expect(reach('RESOLVED', 'REPORTER', { statusSince: daysAgo(31) })).toEqual([]);
  });
});

describe('what a step must be given', () => {
  const step = (from: SignalStatus, to: SignalStatus, over: Partial<SignalSituation> = {}) => {
    const row = findTransition(situation({ status: from, ...over }), 'CLERK', to, now);
    assert(row, 'no such step');
    return row;
  };

  it('resolving needs the action taken', () => {
    expect(missingFields(step('ASSIGNED', 'RESOLVED'), {})).toEqual(['MESSAGE']);
  });

  it('resolving needs a photo where the category asks', () => {
    expect(missingFields(step('ASSIGNED', 'RESOLVED', { photoOnResolve: true }), { MESSAGE: true })).toEqual([
      'PHOTOS',
    ]);
  });

  it('reassigning needs another department or assignee', () => {
    expect(missingFields(step('ASSIGNED', 'ASSIGNED'), {})).toEqual(['DEPARTMENT']);
    expect(missingFields(step('ASSIGNED', 'ASSIGNED'), { ASSIGNEE: true })).toEqual([]);
  });

  it('what a step does not take is refused rather than lost', () => {
    expect(unexpectedFields(step('ASSIGNED', 'RESOLVED'), { MESSAGE: true, EXTERNAL_BODY: true })).toEqual([
      'EXTERNAL_BODY',
    ]);
  });
});

describe('a late answer', () => {
  const closed = [{ type: 'asked' }, { type: 'resumed' }] as const;

  it('is taken while the signal is worked on and nobody has answered the last question', () => {
    expect(signalStatuses.filter((status) => takesLateAnswer(status, closed))).toEqual(['ASSIGNED', 'IN_PROGRESS']);
    expect(takesLateAnswer('ASSIGNED', [{ type: 'asked' }, { type: 'answered' }, ...closed])).toBe(true);
  });

  it('is taken once, and never unasked', () => {
    expect(takesLateAnswer('ASSIGNED', [...closed, { type: 'answered' }])).toBe(false);
    expect(takesLateAnswer('ASSIGNED', [{ type: 'received' }, { type: 'assigned' }])).toBe(false);
  });
});
