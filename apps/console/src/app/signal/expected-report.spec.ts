import type { StepsAheadFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import type { Deed } from '../offline/unsent-act.ts';
import { receivedReport, stepWithText } from '../testing/received-report.ts';
import { unsentAct } from '../testing/unsent-act.ts';
import { expectedReport } from './expected-report.ts';

const me = { id: 'me', name: 'Демо служител' };
const ahead = {
  afterTaking: [stepWithText('RESOLVED', 'Изпълнен')],
  afterStarting: [stepWithText('RESOLVED', 'Изпълнен'), stepWithText('REJECTED', 'Отклонете')],
} as unknown as StepsAheadFragment;
const report = receivedReport();
const step = (to: Extract<Deed, { kind: 'step' }>['to'], answers = {}) =>
  unsentAct({ deed: { kind: 'step', to, answers, hasForm: false } });
const taking = step('ASSIGNED', { department: 'op_kd', assigneeId: 'me' });
const stepsOf = (...acts: Parameters<typeof expectedReport>[1]) =>
  expectedReport(report, acts, ahead, me).availableTransitions.map(({ to }) => to);

describe('a report with steps that wait on the device', () => {
  it('is as the server has it while there are none, and while only notes wait', () => {
    expect(expectedReport(report, [], ahead, me)).toBe(report);
    expect(stepsOf(unsentAct({ deed: { kind: 'note', text: 'x', mentions: [], documentIds: [] } }))).toEqual([
      'REJECTED',
    ]);
  });

  it('has its taker and can be resolved at once after it was taken or begun', () => {
    expect(expectedReport(report, [taking], ahead, me)).toMatchObject({ assignee: me, version: 3, status: 'RECEIVED' });
    expect(stepsOf(taking)).toEqual(['RESOLVED']);
    expect(stepsOf(taking, step('IN_PROGRESS'))).toEqual(['RESOLVED', 'REJECTED']);
  });

  it('takes nothing more after its end, in another department, and while a decision waits', () => {
    expect(stepsOf(taking, step('RESOLVED'))).toEqual([]);
    expect(stepsOf(step('ASSIGNED', { department: 'roads' }))).toEqual([]);
    expect(stepsOf({ ...taking, state: 'conflict' })).toEqual([]);
    expect(expectedReport(report, [taking], null, me).availableTransitions).toEqual([]);
  });
});
