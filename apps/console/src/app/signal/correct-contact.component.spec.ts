import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { receivedReport } from '../testing/received-report.ts';
import { type ContactToCorrect, CorrectContact } from './correct-contact.ts';

const report = receivedReport({ reporter: { id: '1', name: 'Демо Подател', email: '', phone: '082 111 222' } });

async function setUp(answers: readonly object[]) {
  const closed: unknown[] = [];
  const left = [...answers];
  const data: ContactToCorrect = { signal: report };
  TestBed.configureTestingModule({
    providers: [
      { provide: MAT_DIALOG_DATA, useValue: data },
      { provide: MatDialogRef, useValue: { close: (done: unknown) => closed.push(done) } },
    ],
  });
  const shown = await showForm(CorrectContact, { CorrectContact: () => ({ correctContact: left.shift() }) });
  const { loader, sent } = shown;
  const [name, phone] = await loader.getAllHarnesses(MatInputHarness);
  return {
    ...shown,
    closed,
    name: name as MatInputHarness,
    phone: phone as MatInputHarness,
    save: async () => (await loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click(),
    inputs: () =>
      sent
        .filter((each) => each.name === 'CorrectContact')
        .map(({ variables }) => (variables as { input: { clientKey: string } }).input),
  };
}

describe('the form that corrects the contact of a report', () => {
  it('sends name and telephone on the version that is shown, says why there is no address, and closes', async () => {
    const dialog = await setUp([{ ...report, version: 4 }]);
    expect(dialog.host.querySelector('[data-testid=about-email]')?.textContent).toContain('Имейлът не се поправя');
    await dialog.phone.setValue('082 111 223');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    const contact = { name: 'Демо Подател', phone: '082 111 223' };
    expect(dialog.inputs()).toEqual([{ signalId: '1', version: 3, clientKey: expect.any(String), ...contact }]);
  });

  it('shows an objection at its field', async () => {
    const fields = [{ path: 'phone', message: 'Това не е телефонен номер.' }];
    const dialog = await setUp([{ __typename: 'InvalidInputError', message: 'Моля.', fields }]);
    await dialog.phone.setValue('няма');
    await dialog.save();
    const errors = async () => {
      const all = await dialog.loader.getAllHarnesses(MatFormFieldHarness);
      return (await Promise.all(all.map((field) => field.getTextErrors()))).flat();
    };
    await expect.poll(errors).toEqual([expect.stringContaining('телефонен номер')]);
  });

  it('keeps what was typed when somebody else was faster, and goes on from that', async () => {
    const current = { ...report, version: 4, reporter: { ...report.reporter, name: 'Демо Подателка' } };
    const stale = { __typename: 'StaleVersionError', message: 'Междувременно друг е променил сигнала.', current };
    const dialog = await setUp([stale, { ...current, version: 5 }]);
    await dialog.phone.setValue('082 111 223');
    await dialog.save();
    await expect.poll(() => dialog.host.querySelector('ns-conflict-notice')?.textContent).toContain('Демо Подателка');
    await dialog.save();
    await expect.poll(() => dialog.closed.length).toBe(1);
    expect(dialog.inputs()[1]).toMatchObject({ version: 4, name: 'Демо Подателка', phone: '082 111 223' });
  });
});
