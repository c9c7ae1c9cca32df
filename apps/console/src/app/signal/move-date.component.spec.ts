import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { receivedReport } from '../testing/received-report.ts';
import { type DateToMove, MoveDate } from './move-date.ts';

const report = receivedReport({
  nextDay: { on: '2026-12-08', kind: 'TERM', owner: 'DEPARTMENT', sentence: 'До 08.12 ще е готово.' },
  dateForm: {
    allowed: true,
    moves: 1,
    movesLeft: 1,
    latest: '2027-06-01',
    reasons: [
      { code: 'WEATHER', label: 'чака времето' },
      { code: 'BUDGET', label: 'чака бюджет' },
      { code: 'OTHER', label: 'друга причина' },
    ],
    periods: [{ code: '2027-SPRING', label: 'през пролетта на 2027' }],
  },
});

const forwarded = receivedReport({
  status: 'FORWARDED',
  nextDay: { on: '2027-02-08', kind: 'REPLY', owner: 'OTHER_BODY', sentence: 'До 08.02 очакваме отговор от ВиК.' },
  dateForm: {
    allowed: true,
    moves: 0,
    movesLeft: 2,
    latest: '2027-06-01',
    reasons: [
      { code: 'OTHER_BODY', label: 'чака друга институция' },
      { code: 'OTHER', label: 'друга причина' },
    ],
    periods: [],
  },
});

const setUp = (...answers: readonly object[]) => setUpOn(report, ...answers);

async function setUpOn(signal: DateToMove['signal'], ...answers: readonly object[]) {
  const closed: unknown[] = [];
  const left = [...answers];
  const data: DateToMove = { signal };
  TestBed.configureTestingModule({
    providers: [
      { provide: MAT_DIALOG_DATA, useValue: data },
      { provide: MatDialogRef, useValue: { close: (done: unknown) => closed.push(done) } },
    ],
  });
  const shown = await showForm(MoveDate, { MoveDate: () => ({ moveDate: left.shift() }) });
  const { host, loader, sent } = shown;
  const choose = async (at: number, text: string) => {
    const select = (await loader.getAllHarnesses(MatSelectHarness))[at] as MatSelectHarness;
    await select.open();
    await select.clickOptions({ text });
  };
  return {
    ...shown,
    closed,
    choose,
    setDay: async (day: string) => {
      const field = await loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: 'Нова дата' }));
      await (await field.getControl(MatInputHarness))?.setValue(day);
      // The field reads a typed day as the browser says that it has changed.
      host.querySelector('ns-date-field input')?.dispatchEvent(new Event('change'));
    },
    save: async () => (await loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click(),
    errors: async () => {
      const all = await loader.getAllHarnesses(MatFormFieldHarness);
      return (await Promise.all(all.map((field) => field.getTextErrors()))).flat();
    },
    inputs: () =>
      sent
        .filter((each) => each.name === 'MoveDate')
        .map(({ variables }) => (variables as { input: { clientKey: string } }).input),
  };
}

describe('the form that sets another day', () => {
  it('shows what is promised, sends day and reason on the version that is shown, and closes', async () => {
    const dialog = await setUp({ ...report, version: 4 });
    expect(dialog.host.textContent).toContain('До 08.12 ще е готово.');
    expect(dialog.host.querySelector('[data-testid=moves-left]')?.textContent).toContain('последното местене');
    await dialog.choose(0, 'чака времето');
    await dialog.setDay('18.12.2026');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    expect(dialog.inputs()).toEqual([
      {
        signalId: '1',
        version: 3,
        clientKey: expect.any(String),
        reason: 'WEATHER',
        on: '2026-12-18',
        message: null,
      },
    ]);
  });

  it('asks for a period instead of a day where the work waits for money', async () => {
    const dialog = await setUp({ ...report, version: 4 });
    await dialog.choose(0, 'чака бюджет');
    expect(dialog.host.querySelector('ns-date-field')).toBeNull();
    await dialog.choose(1, 'през пролетта на 2027');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    expect(dialog.inputs()).toMatchObject([{ reason: 'BUDGET', period: '2027-SPRING' }]);
  });

  it('has of a forwarded report its own reasons alone and no period, and sends its day', async () => {
    const dialog = await setUpOn(forwarded, { ...forwarded, version: 4 });
    expect(dialog.host.textContent).toContain('До 08.02 очакваме отговор от ВиК.');
    const [reason, ...others] = await dialog.loader.getAllHarnesses(MatSelectHarness);
    await reason?.open();
    expect(await Promise.all(((await reason?.getOptions()) ?? []).map((option) => option.getText()))).toEqual([
      'чака друга институция',
      'друга причина',
    ]);
    expect(others).toEqual([]);
    await reason?.clickOptions({ text: 'чака друга институция' });
    expect(await dialog.loader.getAllHarnesses(MatSelectHarness)).toHaveLength(1);
    await dialog.setDay('15.03.2027');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    expect(dialog.inputs()).toMatchObject([{ reason: 'OTHER_BODY', on: '2027-03-15', message: null }]);
    expect(dialog.inputs()[0]).not.toHaveProperty('period');
  });

  it('says at its field what is missing, and sends nothing', async () => {
    const dialog = await setUp();
    await dialog.choose(0, 'друга причина');
    await dialog.save();
    await expect.poll(dialog.errors).toHaveLength(2);
    expect(dialog.inputs()).toEqual([]);
  });

  it('shows an objection at its field, and the same key goes with the next try', async () => {
    const fields = [{ path: 'on', message: 'Изберете работен ден.' }];
    const dialog = await setUp(
      { __typename: 'InvalidInputError', message: 'Моля.', fields },
      { ...report, version: 4 },
    );
    await dialog.choose(0, 'чака времето');
    await dialog.setDay('19.12.2026');
    await dialog.save();
    await expect.poll(dialog.errors).toEqual(['Изберете работен ден.']);
    await dialog.setDay('18.12.2026');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    const [first, second] = dialog.inputs();
    expect(second?.clientKey).toBe(first?.clientKey);
  });
});
