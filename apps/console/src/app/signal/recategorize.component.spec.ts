import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { describe, expect, it } from 'vitest';
import { ChoiceField } from '../choice/choice-field.ts';
import { showForm } from '../testing/console-fixture.ts';
import { type CategoryChange, Recategorize } from './recategorize.ts';
import { By } from '@angular/platform-browser';

const report = {
  __typename: 'Signal',
  id: '7',
  revision: 1,
  version: 3,
  statusLabel: 'Приет',
  department: null,
  assignee: null,
  settlement: { code: '63427', name: 'Русе' },
  category: { code: 'pothole', name: 'Дупка' },
  events: [],
};
const groups = [
  {
    code: 'roads',
    name: 'Пътища',
    choices: [
      { code: 'pothole', name: 'Дупка' },
      { code: 'marking', name: 'Маркировка' },
    ],
  },
];

describe('the form that changes the category of a report', () => {
  it('keeps the choice when somebody else was faster, shows what is there now and goes on from that', async () => {
    const current = { ...report, version: 4, revision: 2, statusLabel: 'Разпределен' };
    const answers: object[] = [
      { __typename: 'StaleVersionError', message: 'Междувременно друг е променил сигнала.', current },
      { ...current, version: 5 },
    ];
    const closed: unknown[] = [];
    TestBed.configureTestingModule({
      providers: [
        { provide: MAT_DIALOG_DATA, useValue: { signal: report, groups } as unknown as CategoryChange },
        { provide: MatDialogRef, useValue: { close: (done: unknown) => closed.push(done) } },
      ],
    });
    const { sent, host, loader, fixture } = await showForm(Recategorize, {
      RecategorizeSignal: () => ({ recategorizeSignal: answers.shift() }),
    });
    const field = fixture.debugElement.query(By.directive(ChoiceField)).componentInstance as ChoiceField;
    const save = async () => (await loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click();
    field.value.set('marking');
    await save();
    await expect.poll(() => host.querySelector('ns-conflict-notice')?.textContent).toContain('Разпределен');
    expect(field.value()).toBe('marking');
    await save();
    await expect.poll(() => closed.length).toBe(1);
    const inputs = sent.map(({ variables }) => (variables as { input: unknown }).input);
    expect(inputs).toEqual([
      { signalId: '7', version: 3, category: 'marking' },
      { signalId: '7', version: 4, category: 'marking' },
    ]);
  });
});
