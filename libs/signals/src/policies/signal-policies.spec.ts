import { describe, expect, it } from 'vitest';
import { canHandle, canNote, canPublish, canSee, isPublic, isReporter, type StaffActor } from './signal-policies.ts';

const actor = (kind: StaffActor['kind'], departments: readonly string[] = []): StaffActor => ({
  id: 'a',
  kind,
  departments,
});
const signal = { departmentCode: 'op_kd' };

describe('rights on a signal', () => {
  it('a clerk sees and handles the own departments only', () => {
    expect(canSee(actor('CLERK', ['op_kd']), signal)).toBe(true);
    expect(canSee(actor('CLERK', ['ecology']), signal)).toBe(false);
    expect(canHandle(actor('CLERK', ['ecology']), signal)).toBe(false);
    expect(canNote(actor('CLERK', ['ecology']), signal)).toBe(false);
  });

  it.each(['DISPATCHER', 'MANAGER', 'ADMIN'] as const)('a %s sees every signal', (kind) => {
    expect(canSee(actor(kind), signal)).toBe(true);
  });

  it.each([
    ['CLERK', true],
    ['DISPATCHER', true],
    ['MANAGER', false],
    ['ADMIN', false],
  ] as const)('a %s handling signals: %s', (kind, may) => {
    expect(canHandle(actor(kind, ['op_kd']), signal)).toBe(may);
  });

  it('staff who may see a signal may publish it', () => {
    expect((['DISPATCHER', 'MANAGER', 'ADMIN'] as const).map((kind) => canPublish(actor(kind), signal))).toEqual([
      true,
      true,
      true,
    ]);
    expect([canPublish(actor('CLERK', ['op_kd']), signal), canPublish(actor('CLERK', ['ecology']), signal)]).toEqual([
      true,
      false,
    ]);
  });

  it('a signal is public from when it was published', () => {
    expect([isPublic({}), isPublic({ publishedAt: null }), isPublic({ publishedAt: new Date() })]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('nobody is the reporter of a signal whose reporter left', () => {
    expect(isReporter('a', { reporterId: null })).toBe(false);
    expect(isReporter('a', { reporterId: 'a' })).toBe(true);
  });
});
