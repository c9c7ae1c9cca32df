import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, inject, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatDialog } from '@angular/material/dialog';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { LanguageStore } from '@ns/web';
import { afterEach, describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { CorrectAddress } from './correct-address.ts';
import { CorrectReporter } from './correct-reporter.ts';
import { MarkRegistered } from './mark-registered.ts';
import { SetAside } from './set-aside.ts';

/** A page from which a dialog opens. */
@Component({ selector: 'ns-page', template: '' })
class Page {
  private readonly dialog = inject(MatDialog);

  open(dialog: Type<unknown>, data: object): void {
    this.dialog.open(dialog, { data });
  }
}

const reporter = { name: 'Демо подател', email: 'demo@example.test', phone: null };
const signal = { signalId: '7', reference: 'NS-2026-000007', refusal: null, reporter };
const delivery = { id: '3', address: 'old@example.test' };
const dialogs = [
  [SetAside, delivery, 'setDeliveryAside'],
  [CorrectAddress, delivery, 'correctDeliveryAddress'],
  [CorrectReporter, signal, 'resendCorrected'],
  [MarkRegistered, signal, 'markRegistered'],
] as const;

async function setUp(dialog: Type<unknown>, data: object, field: string, answer: object, isFilled = true) {
  const operation = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const { fixture, sent } = await showForm(Page, { [operation]: () => ({ [field]: answer }) });
  fixture.componentInstance.open(dialog, data);
  const root = TestbedHarnessEnvironment.documentRootLoader(fixture);
  const save = await root.getHarness(MatButtonHarness.with({ selector: 'mat-dialog-actions [type=submit]' }));
  const empty: HTMLInputElement[] = [];
  for (const input of document.querySelectorAll<HTMLInputElement>('mat-dialog-content input')) {
    if (input.value === '' && input.required) {
      empty.push(input);
      input.value = isFilled ? 'Поправено.' : '';
      input.dispatchEvent(new Event('input'));
    }
  }
  await save.click();
  await expect.poll(() => sent.map(({ name }) => name)).toEqual(isFilled ? [operation] : []);
  const atFields = async () =>
    (await Promise.all((await root.getAllHarnesses(MatFormFieldHarness)).map((each) => each.getTextErrors()))).flat();
  const notices = () => [...document.querySelectorAll('ns-problem p')].map(({ textContent }) => textContent);
  return { atFields, notices, empty };
}

afterEach(() => localStorage.clear());

describe.each(dialogs)('the dialog %o', (dialog, data, field) => {
  it('shows an objection at the field it speaks of, as long as the screen has its language', async () => {
    const { atFields, notices } = await setUp(dialog, data, field, {
      __typename: 'InvalidInputError',
      message: 'Проверете данните.',
      fields: [{ path: 'reason', message: 'Напишете защо.' }],
    });
    await expect.poll(atFields).toEqual(['Напишете защо.']);
    expect(notices()).toEqual([]);
    await TestBed.inject(LanguageStore).choose('EN');
    await expect.poll(atFields).toEqual([]);
  });

  it('marks what is compulsory and sends nothing without it', async () => {
    const { atFields, empty } = await setUp(dialog, data, field, {}, false);
    await expect.poll(atFields).toEqual(empty.map(() => 'Попълнете това поле.'));
    expect(empty.length).toBeGreaterThan(0);
    await expect.poll(() => document.activeElement === empty[0]).toBe(true);
  });

  it('shows every other refusal as a notice', async () => {
    const message = 'Вече е изпратено.';
    const { atFields, notices } = await setUp(dialog, data, field, { __typename: 'ActionNotAvailableError', message });
    await expect.poll(notices).toEqual([message]);
    expect(await atFields()).toEqual([]);
  });
});
