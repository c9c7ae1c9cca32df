import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { CorrectReport, type ReportToCorrect } from './correct-report.ts';

const report = {
  __typename: 'Signal',
  id: '7',
  revision: 1,
  statusLabel: 'Разпределен',
  department: null,
  assignee: null,
  category: { code: 'pothole', name: 'Дупка' },
  events: [],
  version: 3,
  description: 'Дупка пред входа.',
  settlement: { code: '63427', name: 'Русе' },
  address: 'ул. „Борисова“ 12',
  entrance: null,
  approach: null,
  location: { lat: 43.85, lon: 25.95 },
};
const corrected = { __typename: 'Signal', id: '7', revision: 2 };

async function setUp(answers: readonly object[], part: ReportToCorrect['part'] = 'text') {
  const closed: unknown[] = [];
  const left = [...answers];
  TestBed.configureTestingModule({
    providers: [
      {
        provide: MAT_DIALOG_DATA,
        useValue: {
          signal: report,
          part,
          settlements: [{ code: '63427', name: 'Русе' }],
        } as unknown as ReportToCorrect,
      },
      { provide: MatDialogRef, useValue: { close: (done: unknown) => closed.push(done) } },
    ],
  });
  const shown = await showForm(CorrectReport, { CorrectSignal: () => ({ correctSignal: left.shift() }) });
  const { loader, sent } = shown;
  return {
    ...shown,
    closed,
    text: await loader.getHarness(MatInputHarness.with({ selector: part === 'text' ? 'textarea' : 'input' })),
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

  it('keeps what was typed when somebody else was faster, shows what is there now and goes on from that', async () => {
    const current = {
      ...report,
      version: 4,
      revision: 2,
      description: 'Дупка на платното.',
      address: 'ул. „Борисова“ 14',
    };
    const stale = { __typename: 'StaleVersionError', message: 'Междувременно друг е променил сигнала.', current };
    const dialog = await setUp([stale, corrected]);
    await dialog.text.setValue('Дупка пред вход Б.');
    await dialog.save();
    const notice = () => dialog.host.querySelector('ns-conflict-notice')?.textContent ?? '';
    await expect.poll(notice).toContain('Дупка на платното.');
    expect(notice()).toContain('ул. „Борисова“ 14');
    expect(dialog.closed).toEqual([]);
    expect(await dialog.text.getValue()).toBe('Дупка пред вход Б.');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    const [first, second] = dialog.inputs();
    expect(second).toEqual({
      ...first,
      version: 4,
      description: 'Дупка пред вход Б.',
      // The text alone was corrected here: the place of the colleague is not taken back.
      address: 'ул. „Борисова“ 14',
    });
  });

  it('keeps the typed place beside the text of a faster colleague', async () => {
    const current = {
      ...report,
      version: 4,
      revision: 2,
      description: 'Дупка на платното.',
      location: { lat: 43.86, lon: 25.96 },
    };
    const stale = { __typename: 'StaleVersionError', message: 'Междувременно друг е променил сигнала.', current };
    const dialog = await setUp([stale, corrected], 'place');
    const address = await dialog.loader.getHarness(MatInputHarness.with({ value: 'ул. „Борисова“ 12' }));
    await address.setValue('ул. „Борисова“ 16');
    await dialog.save();
    await expect.poll(() => dialog.host.querySelector('ns-conflict-notice')).not.toBeNull();
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    expect(dialog.inputs()[1]).toMatchObject({
      version: 4,
      description: 'Дупка на платното.',
      address: 'ул. „Борисова“ 16',
      location: { lat: 43.86, lon: 25.96 },
    });
  });
});
