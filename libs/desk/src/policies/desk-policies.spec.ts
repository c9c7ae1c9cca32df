import type { StaffActor } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { canChangeView, canEditText, canReadText, canRemoveView } from './desk-policies.ts';

const actor = (kind: StaffActor['kind'], departments: readonly string[] = [], id = 'a'): StaffActor => ({
  id,
  kind,
  departments,
});

describe('rights on ready texts', () => {
  it('a clerk reads texts for all and of the own department, and writes the latter only', () => {
    const clerk = actor('CLERK', ['ecology']);
    expect(
      [null, 'ecology', 'op_kd'].map((departmentCode) => [
        canReadText(clerk, { departmentCode }),
        canEditText(clerk, { departmentCode }),
      ]),
    ).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
  });

  it.each(['DISPATCHER', 'MANAGER', 'ADMIN'] as const)('a %s reads and writes all', (kind) => {
    expect(
      [null, 'op_kd'].every(
        (departmentCode) =>
          canReadText(actor(kind), { departmentCode }) && canEditText(actor(kind), { departmentCode }),
      ),
    ).toBe(true);
  });
});

describe('rights on saved views', () => {
  it('are the owner’s; an administrator may clear away what is shared', () => {
    const [mine, others] = [
      { ownerId: 'a', shared: false },
      { ownerId: 'b', shared: true },
    ];
    expect([canChangeView(actor('CLERK'), mine), canRemoveView(actor('CLERK'), mine)]).toEqual([true, true]);
    expect([canChangeView(actor('MANAGER'), others), canRemoveView(actor('MANAGER'), others)]).toEqual([false, false]);
    expect([
      canChangeView(actor('ADMIN'), others),
      canRemoveView(actor('ADMIN'), others),
      canRemoveView(actor('ADMIN'), { ...others, shared: false }),
    ]).toEqual([false, true, false]);
  });
});
