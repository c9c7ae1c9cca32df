import { describe, expect, it } from 'vitest';
import { decodeEvent, encodeData, handOverIn, numbersIn, stepData } from './event-data.ts';
import { signalEventTypes } from './signal-event.ts';

const department = { fromDepartment: 'op_kd', toDepartment: 'ecology' };

describe('encodeData()', () => {
  it('writes what the kind of event holds and nothing else', () => {
    const data = { dueOn: '2026-11-26', name: 'demo' };
    expect(encodeData({ type: 'late', data })).toBe('{"dueOn":"2026-11-26"}');
    expect(encodeData({ type: 'published' })).toBe('{}');
  });

  it('refuses data of another shape, so that no history becomes unreadable', () => {
    expect(() => encodeData({ type: 'late', data: { dueOn: 'tomorrow' } })).toThrow('dueOn');
  });
});

describe('decodeEvent()', () => {
  it('returns what was written, for the kinds with most in them', () => {
    for (const event of [
      { type: 'assigned', data: { from: 'RECEIVED', department: 'ecology', ...department } },
      { type: 'reopened', data: { from: 'CLOSED', serviceDueOn: { from: null, to: '2026-12-01' } } },
      { type: 'number_changed', data: { incomingNumber: '2', incomingDate: '2026-11-26', previousNumber: '1' } },
    ] as const) {
      expect(decodeEvent({ ...event, id: '7' })).toEqual({ ...event, id: '7' });
    }
  });

  it('reads every kind from an empty column, as early versions left it', () => {
    for (const type of signalEventTypes) {
      expect(decodeEvent({ type, data: {} }).data).toEqual({});
    }
  });

  it('takes a field of another shape as missing and keeps the others', () => {
    const data = { from: 'LOST', department: 'ecology', assignee: 7, serviceDueOn: 'soon' };
    expect(decodeEvent({ type: 'started', data }).data).toEqual({ department: 'ecology' });
  });
});

describe('stepData(), handOverIn() and numbersIn()', () => {
  it('find a step only in events of the workflow: a recategorized event has a "from" of its own', () => {
    expect(stepData({ type: 'closed', data: { from: 'RESOLVED' } })).toEqual({ from: 'RESOLVED' });
    expect(stepData({ type: 'recategorized', data: { from: 'roads', to: 'lights' } })).toBeUndefined();
  });

  it('find a hand-over in every kind that can hold one, and in none that stayed', () => {
    expect(handOverIn({ type: 'assigned', data: department })).toEqual(department);
    expect(handOverIn({ type: 'recategorized', data: { from: 'a', to: 'b', ...department } })).toEqual(department);
    expect(handOverIn({ type: 'department_changed', data: { department: 'ecology', ...department } })).toEqual(
      department,
    );
    expect(handOverIn({ type: 'assigned', data: { fromDepartment: 'op_kd' } })).toBeUndefined();
  });

  it('find the numbers of a registration and of its corrections', () => {
    const given = { incomingNumber: '94-НС-1', incomingDate: '2026-11-26' };
    expect(numbersIn({ type: 'registered', data: given })).toEqual(given);
    expect(numbersIn({ type: 'note', data: {} })).toEqual({});
  });
});
