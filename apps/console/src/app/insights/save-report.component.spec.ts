import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, inject, Injector } from '@angular/core';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatDialog } from '@angular/material/dialog';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { ReportStore } from './report-store.ts';
import { SaveReport, type ReportToSave } from './save-report.ts';

/** A page from which the dialog opens. */
@Component({ selector: 'ns-page', template: '', providers: [ReportStore] })
class Page {
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);

  open(data: ReportToSave): void {
    this.dialog.open(SaveReport, { data, injector: this.injector });
  }
}

const saved = {
  __typename: 'SavedReport',
  id: '1',
  name: 'Пътища',
  period: 'LAST_MONTH',
  monthly: true,
  from: '2026-10-01',
  to: '2026-10-31',
  filter: { departments: null, categories: null, settlements: null, channels: null },
};
const stopped = {
  savedReports: [],
  mailPreferences: {
    __typename: 'MailPreferences',
    choices: [{ __typename: 'MailChoice', topic: 'MONTHLY_FIGURES', wanted: false }],
  },
};

async function setUp(answer: object, given: ReportToSave) {
  const shown = await showForm(Page, {
    SavedReports: () => stopped,
    SaveReport: () => ({ saveReport: answer }),
    SwitchMails: () => ({ updateMailPreferences: { __typename: 'MailPreferences', choices: [] } }),
  });
  shown.fixture.componentInstance.open(given);
  const root = TestbedHarnessEnvironment.documentRootLoader(shown.fixture);
  const dialog = await root.getHarness(MatDialogHarness);
  const save = async () => {
    const button = await root.getHarness(MatButtonHarness.with({ selector: 'mat-dialog-actions [type=submit]' }));
    await button.click();
  };
  const sentOf = (name: string) => shown.sent.filter((each) => each.name === name);
  return { ...shown, root, dialog, save, sentOf };
}

const given: ReportToSave = { period: 'LAST_MONTH', filter: { departments: ['op_kd'] } };

describe('saving figures', () => {
  it('sends name, days and filters, and switches stopped mails on with a monthly one', async () => {
    const { root, dialog, save, sentOf } = await setUp(saved, given);
    await (await dialog.getHarness(MatInputHarness)).setValue('Пътища');
    const period = await dialog.getHarness(MatSelectHarness);
    await period.open();
    await period.clickOptions({ text: 'Миналото тримесечие' });
    await (await dialog.getHarness(MatCheckboxHarness)).check();
    await save();
    await expect.poll(() => sentOf('SwitchMails')).toHaveLength(1);
    expect(sentOf('SaveReport')[0]?.variables).toEqual({
      input: { name: 'Пътища', period: 'LAST_QUARTER', filter: given.filter, monthly: true },
    });
    expect(sentOf('SwitchMails')[0]?.variables).toEqual({
      input: { choices: [{ topic: 'MONTHLY_FIGURES', wanted: true }] },
    });
    await expect.poll(() => root.getAllHarnesses(MatDialogHarness)).toHaveLength(0);
  });

  it('says what is wrong next to the field and stays open', async () => {
    const message = 'Вече имате справка с това име.';
    const refused = { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: 'Моля, поправете.' };
    const { root, save, sentOf } = await setUp({ ...refused, fields: [{ path: 'name', message }] }, given);
    await (await root.getHarness(MatInputHarness)).setValue('Пътища');
    await save();
    await expect.poll(() => document.querySelector('mat-error')?.textContent).toBe(message);
    expect(document.querySelector('input[aria-invalid=true]')).not.toBeNull();
    expect(sentOf('SwitchMails')).toEqual([]);
  });

  it('warns when the page shows other days than the ones that are saved', async () => {
    await setUp(saved, { ...given, shown: { from: '2020-01-05', to: '2020-01-09' } });
    expect(document.querySelector('[data-testid=period-hint]')?.textContent).toContain('На страницата са други дни');
  });
});
