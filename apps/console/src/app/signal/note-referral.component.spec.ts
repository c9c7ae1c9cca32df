import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { ReferralPartsFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { receivedReport } from '../testing/received-report.ts';
import { NoteReferral, type ReferralToNote } from './note-referral.ts';

const waits: ReferralPartsFragment = {
  id: '17',
  state: 'WAITING',
  externalBody: { code: 'viks', name: 'ВиК', phone: '082 820 220' },
  sentOn: null,
  person: null,
  receivedOn: null,
  number: null,
  answeredOn: null,
  answer: null,
  channel: 'NONE',
  problem: null,
  theirWords: null,
  forwardBy: '2026-12-08',
  answerBy: null,
  canResend: false,
  next: ['SENT', 'RECEIVED', 'ANSWERED'],
};

async function setUp(referral: ReferralPartsFragment, ...answers: readonly object[]) {
  const closed: unknown[] = [];
  const left = [...answers];
  const data: ReferralToNote = { signalId: '1', referral };
  TestBed.configureTestingModule({
    providers: [
      { provide: MAT_DIALOG_DATA, useValue: data },
      { provide: MatDialogRef, useValue: { close: (done: unknown) => closed.push(done) } },
    ],
  });
  const shown = await showForm(NoteReferral, { NoteReferral: () => ({ noteReferral: left.shift() }) });
  const { host, loader, sent } = shown;
  const field = async (label: RegExp) => loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: label }));
  return {
    ...shown,
    closed,
    choose: async (label: RegExp, text: string) => {
      const select = await (await field(label)).getControl(MatSelectHarness);
      await select?.open();
      await select?.clickOptions({ text });
    },
    write: async (label: RegExp, text: string) =>
      (await (await field(label)).getControl(MatInputHarness))?.setValue(text),
    setDay: async (day: string) => {
      await (await (await field(/^Ден/)).getControl(MatInputHarness))?.setValue(day);
      // The field reads a typed day as the browser says that it has changed.
      host.querySelector('ns-date-field input')?.dispatchEvent(new Event('change'));
    },
    save: async () => (await loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click(),
    labels: async () => {
      const fields = await loader.getAllHarnesses(MatFormFieldHarness);
      return Promise.all(fields.map((each) => each.getLabel()));
    },
    errors: async () => {
      const all = await loader.getAllHarnesses(MatFormFieldHarness);
      return (await Promise.all(all.map((each) => each.getTextErrors()))).flat();
    },
    inputs: () =>
      sent
        .filter((each) => each.name === 'NoteReferral')
        .map(({ variables }) => (variables as { input: object }).input),
  };
}

describe('the note about a forwarding', () => {
  it('says at its fields what is missing, and sends nothing', async () => {
    const dialog = await setUp(waits);
    await dialog.save();
    await expect.poll(dialog.errors).toHaveLength(3);
    expect(dialog.inputs()).toEqual([]);
  });

  it('sends day, person and number of the step that is shown, and closes', async () => {
    const dialog = await setUp(waits, receivedReport());
    await dialog.choose(/^Какво стана/, 'Институцията го получи');
    await dialog.setDay('01.12.2026');
    await dialog.write(/^Кой го прие/, 'Деловодство');
    await dialog.write(/^Техен номер/, '123');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    const parts = { kind: 'RECEIVED', on: '2026-12-01', person: 'Деловодство', number: '123' };
    expect(dialog.inputs()).toEqual([{ signalId: '1', referralId: '17', ...parts }]);
  });

  it('asks nobody again who took it, and shows an objection at its field', async () => {
    const fields = [{ path: 'on', message: 'Изберете ден не по-рано.' }];
    const sent = { ...waits, state: 'SENT', sentOn: '2026-12-01', next: ['RECEIVED', 'ANSWERED'] } as const;
    const dialog = await setUp(
      { ...sent, next: [...sent.next] },
      { __typename: 'InvalidInputError', message: 'Моля.', fields },
      receivedReport(),
    );
    await dialog.choose(/^Какво стана/, 'Има отговор или повече не чакаме');
    expect((await dialog.labels()).join()).not.toContain('Кой го прие');
    await dialog.setDay('30.11.2026');
    await dialog.choose(/^Отговор/, 'направено е');
    await dialog.write(/^Какво пише/, 'Тръбата е сменена.');
    await dialog.save();
    await expect.poll(dialog.errors).toEqual(['Изберете ден не по-рано.']);
    await dialog.setDay('01.12.2026');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    expect(dialog.inputs()[1]).toMatchObject({ kind: 'ANSWERED', answer: 'DONE', words: 'Тръбата е сменена.' });
  });

  it('can say that no answer is waited for any more', async () => {
    const sent = { ...waits, state: 'SENT', sentOn: '2026-12-01', next: ['RECEIVED', 'ANSWERED'] } as const;
    const dialog = await setUp({ ...sent, next: [...sent.next] }, receivedReport());
    await dialog.choose(/^Какво стана/, 'Има отговор или повече не чакаме');
    await dialog.setDay('01.12.2026');
    await dialog.choose(/^Отговор/, 'повече не чакаме отговор');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    expect(dialog.inputs()).toMatchObject([{ kind: 'ANSWERED', on: '2026-12-01', answer: 'NONE_EXPECTED' }]);
  });
});
