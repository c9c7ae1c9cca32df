import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { CorrectReport, type ReportToCorrect } from './correct-report.ts';

const report = {
  id: '7',
  version: 3,
  description: 'Дупка пред входа.',
  settlement: { code: '63427' },
  address: 'ул. „Борисова“ 12',
  entrance: null,
  approach: null,
  location: { lat: 43.85, lon: 25.95 },
};
const corrected = { __typename: 'Signal', id: '7', revision: 2 };

async function setUp(answers: readonly object[]) {
  const closed: unknown[] = [];
  const left = [...answers];
  TestBed.configureTestingModule({
    providers: [
      {
        provide: MAT_DIALOG_DATA,
        useValue: { signal: report, part: 'text', settlements: [] } as unknown as ReportToCorrect,
      },
      { provide: MatDialogRef, useValue: { close: (done: unknown) => closed.push(done) } },
    ],
  });
  const shown = await showForm(CorrectReport, { CorrectSignal: () => ({ correctSignal: left.shift() }) });
  const { loader, sent } = shown;
  return {
    ...shown,
    closed,
    text: await loader.getHarness(MatInputHarness.with({ selector: 'textarea' })),
    save: async () => (await loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click(),
    inputs: () =>
      sent
        .filter(({ name }) => name === 'CorrectSignal')
        .map(({ variables }) => (variables as { input: { clientKey: string } }).input),
  };
}

describe('the form that corrects a report', () => {
  it('sends the report as it is to be, on the version that is shown, and closes', async () => {
    const dialog = await setUp([corrected]);
    await dialog.text.setValue('Дупка пред вход Б.');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    const { location, settlement, address } = { ...report, settlement: '63427' };
    const texts = { description: 'Дупка пред вход Б.', settlement, address, entrance: '', approach: '' };
    expect(dialog.inputs()).toEqual([{ signalId: '7', version: 3, clientKey: expect.any(String), ...texts, location }]);
  });

  it('shows an objection at its field, and goes with the same key when it is sent again', async () => {
    const refusal = { __typename: 'InvalidInputError', message: 'Моля.' };
    const fields = [{ path: 'description', message: 'Опишете случая с поне 10 знака.' }];
    const dialog = await setUp([{ ...refusal, fields }, corrected]);
    await dialog.text.setValue('къс');
    await dialog.save();
    const field = await dialog.loader.getHarness(MatFormFieldHarness);
    await expect.poll(() => field.getTextErrors()).toEqual([expect.stringContaining('10 знака')]);
    await dialog.text.setValue('Дупка пред вход Б.');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    const [first, second] = dialog.inputs();
    expect(second?.clientKey).toBe(first?.clientKey);
  });

  it('stays open and says why when somebody else was faster', async () => {
    const stale = {
      __typename: 'StaleVersionError',
      message: 'Междувременно друг е променил сигнала.',
      current: corrected,
    };
    const dialog = await setUp([stale]);
    await dialog.text.setValue('Дупка пред вход Б.');
    await dialog.save();
    await expect.poll(() => dialog.host.textContent).toContain('Междувременно друг');
    expect(dialog.closed).toEqual([]);
  });
});
