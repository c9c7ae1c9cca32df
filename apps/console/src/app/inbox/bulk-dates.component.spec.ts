import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { BulkDates } from './bulk-dates.ts';

const row = (id: string, kind: string | null = 'TERM') => ({
  id,
  reference: `NS-2026-00000${id}`,
  version: Number(id),
  nextDay: kind && { kind, on: '2026-12-08' },
});
const choices = {
  latest: '2027-06-01',
  reasons: [{ code: 'BUDGET', label: 'чака бюджет' }],
  periods: [{ code: '2027', label: 'през 2027' }],
};

interface Sent {
  readonly input: { readonly signals: readonly { readonly signalId: string; readonly clientKey: string }[] };
}

async function setUp(rows: readonly object[], hasChoices: (id: string) => boolean, ...answers: readonly object[]) {
  const closed: unknown[] = [];
  const left = [...answers];
  TestBed.configureTestingModule({
    providers: [
      { provide: MAT_DIALOG_DATA, useValue: { rows } },
      { provide: MatDialogRef, useValue: { close: (done: unknown) => closed.push(done) } },
    ],
  });
  const shown = await showForm(BulkDates, {
    DateChoices: ({ id }: { id: string }) => ({
      signal: { __typename: 'Signal', id, revision: '1', dateForm: hasChoices(id) ? choices : null },
    }),
    MoveDates: () => ({ moveDates: left.shift() }),
  });
  const { loader, sent, fixture } = shown;
  await fixture.whenStable();
  return {
    ...shown,
    closed,
    choose: async (at: number, text: string) => {
      const select = (await loader.getAllHarnesses(MatSelectHarness))[at] as MatSelectHarness;
      await select.open();
      await select.clickOptions({ text });
    },
    save: async () => (await loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click(),
    asked: () => sent.filter(({ name }) => name === 'DateChoices').map(({ variables }) => variables),
    inputs: () =>
      sent.filter(({ name }) => name === 'MoveDates').map(({ variables }) => (variables as unknown as Sent).input),
  };
}

const refusedInput = {
  __typename: 'InvalidInputError',
  message: 'Моля.',
  fields: [{ path: 'message', message: 'Това не става.' }],
};
const moved = {
  __typename: 'MovedDates',
  rows: [
    { signalId: '1', reference: 'NS-2026-000001', outcome: 'CHANGED', problem: null, signal: null },
    { signalId: '2', reference: 'NS-2026-000002', outcome: 'REFUSED', problem: 'За ръководителя.', signal: null },
  ],
};

describe('a new date for several reports', () => {
  it('asks one of those that have a day to be set, sends one reason, and says what became of each', async () => {
    const dialog = await setUp([row('1', 'ANSWER'), row('2', null), row('3'), row('4')], (id) => id !== '3', moved);
    await expect.poll(() => dialog.asked()).toEqual([{ id: '3' }, { id: '4' }]);
    await dialog.choose(0, 'чака бюджет');
    await dialog.choose(1, 'през 2027');
    await dialog.save();
    await expect.poll(() => dialog.host.querySelectorAll('[data-testid=bulk-row]').length).toBe(2);
    expect(dialog.host.textContent).toContain('Променени: 1 от 4');
    expect(dialog.host.textContent).toContain('За ръководителя.');
    const [input] = dialog.inputs();
    expect(input).toMatchObject({ reason: 'BUDGET', period: '2027', message: null });
    expect(input?.signals.map(({ signalId }) => signalId)).toEqual(['1', '2', '3', '4']);
    expect(new Set(input?.signals.map(({ clientKey }) => clientKey)).size).toBe(4);
    await (await dialog.loader.getHarness(MatButtonHarness.with({ text: 'Готово' }))).click();
    expect(dialog.closed).toEqual([true]);
  });

  it('keeps what was chosen when it is refused, and the same keys go with the next try', async () => {
    const dialog = await setUp([row('1'), row('2')], () => true, refusedInput, moved);
    await expect.poll(() => dialog.asked()).toHaveLength(1);
    await dialog.choose(0, 'чака бюджет');
    await dialog.choose(1, 'през 2027');
    await dialog.save();
    await expect.poll(() => dialog.host.textContent).toContain('Това не става.');
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: 'textarea' }))).setValue('Чакаме.');
    await dialog.save();
    await expect.poll(() => dialog.inputs().length).toBe(2);
    const keys = dialog.inputs().map(({ signals }) => signals.map(({ clientKey }) => clientKey));
    expect(keys[1]).toEqual(keys[0]);
  });

  it('says so where none of them has a day that the viewer can set', async () => {
    const dialog = await setUp([row('1'), row('2', null)], () => false);
    await expect.poll(() => dialog.host.textContent).toContain('не можете да определите нова дата');
    expect(dialog.host.querySelector('[type=submit]')).toBeNull();
  });
});
