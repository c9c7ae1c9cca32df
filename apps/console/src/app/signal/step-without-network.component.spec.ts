import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioGroupHarness } from '@angular/material/radio/testing';
import type { StepsAheadFragment } from '@ns/contract/console';
import { afterEach, describe, expect, it } from 'vitest';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import { unsentStore } from '../offline/unsent-store.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';
import { isPhone, showForm, signIn } from '../testing/console-fixture.ts';
import { receivedReport, stepWithText } from '../testing/received-report.ts';
import { memoryStore } from '../testing/unsent-act.ts';
import { AddNote } from './add-note.ts';
import { TransitionForm } from './transition-form.ts';

const noAnswer = () => {
  throw new TypeError('the line broke');
};
const report = receivedReport({
  availableTransitions: [{ to: 'IN_PROGRESS', label: 'Започнете', fields: [] }, stepWithText('REJECTED', 'Отклонете')],
});
const ahead = {
  afterTaking: [],
  afterStarting: [stepWithText('RESOLVED', 'Изпълнен')],
} as unknown as StepsAheadFragment;

async function open(onPhone: boolean, component: typeof TransitionForm | typeof AddNote) {
  isPhone.set(onPhone);
  const store = memoryStore();
  TestBed.configureTestingModule({ providers: [{ provide: unsentStore, useValue: store }] });
  const page = await showForm<TransitionForm | AddNote>(
    component,
    { HeldSteps: () => ({ heldSteps: [] }), TransitionSignal: noAnswer, AddNote: noAnswer },
    [
      inputBinding('signal', () => report),
      ...(component === TransitionForm ? [inputBinding('ahead', () => ahead)] : []),
    ],
  );
  TestBed.inject(UnsentActs).start();
  await signIn();
  await page.fixture.whenStable();
  const send = async () => (await page.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click();
  const choices = async () => {
    const group = await page.loader.getHarnessOrNull(MatRadioGroupHarness);
    return Promise.all(((await group?.getRadioButtons()) ?? []).map((each) => each.getLabelText()));
  };
  return { ...page, store, send, choices };
}

afterEach(() => {
  isPhone.set(false);
  localStorage.clear();
  TestBed.resetTestingModule();
});

describe('a step that gets no answer', () => {
  it('is kept on a phone with the key that it was tried with, and the next one is offered', async () => {
    const page = await open(true, TransitionForm);
    await (await page.loader.getHarness(MatRadioGroupHarness)).checkRadioButton({ label: 'Започнете' });
    await page.send();
    await expect.poll(async () => (await page.store.acts()).length).toBe(1);
    const [kept] = await page.store.acts();
    const tried = page.sent.find(({ name }) => name === 'TransitionSignal')?.variables as { input: object };
    expect(tried.input).toMatchObject({ clientKey: kept?.clientKey, version: 3, holdSeconds: 10 });
    expect(kept).toMatchObject({ accountId: 'me', deed: { kind: 'step', to: 'IN_PROGRESS' }, base: { version: 3 } });
    await expect.poll(page.choices).toEqual(['Изпълнен']);
    expect(TestBed.inject(StepDrafts).openStep('1')).toBeNull();
  });

  it('is an error on a desk, where nothing is kept, and what was typed stays', async () => {
    const page = await open(false, TransitionForm);
    await (await page.loader.getHarness(MatRadioGroupHarness)).checkRadioButton({ label: 'Отклонете' });
    await (await page.loader.getHarness(MatInputHarness)).setValue('Без основание.');
    await page.send();
    await expect.poll(() => page.host.querySelector('ns-problem')?.textContent.trim()).toBeTruthy();
    expect(await page.store.acts()).toEqual([]);
    expect(page.sent.map(({ variables }) => JSON.stringify(variables)).join()).not.toContain('clientKey');
    expect(TestBed.inject(StepDrafts).values('1', 'REJECTED')).toMatchObject({ message: 'Без основание.' });
  });
});

describe('a note that gets no answer', () => {
  it('is kept on a phone and leaves its field empty', async () => {
    const page = await open(true, AddNote);
    const text = await page.loader.getHarness(MatInputHarness);
    await text.setValue('Огледано.');
    await page.send();
    await expect.poll(() => text.getValue()).toBe('');
    expect(await page.store.acts()).toMatchObject([
      { deed: { kind: 'note', text: 'Огледано.', mentions: [], documentIds: [] } },
    ]);
  });

  it('is an error on a desk', async () => {
    const page = await open(false, AddNote);
    await (await page.loader.getHarness(MatInputHarness)).setValue('Огледано.');
    await page.send();
    await expect.poll(() => page.host.querySelector('mat-error')?.textContent.trim()).toBeTruthy();
    expect(await page.store.acts()).toEqual([]);
  });
});
