import { Component, DestroyRef, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioGroupHarness } from '@angular/material/radio/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import { Keyboard } from '../keys/keyboard.ts';
import { showForm } from '../testing/console-fixture.ts';
import { AddNote } from './add-note.ts';
import { receivedReport } from '../testing/received-report.ts';
import { TransitionForm } from './transition-form.ts';

const report = (id: string) =>
  receivedReport({
    id,
    reference: `NS-2026-00000${id}`,
    status: 'IN_PROGRESS',
    statusLabel: 'В изпълнение',
    department: null,
  });

const shown = signal(report('1'));
const taken: string[] = [];

/** The page of a report as far as its forms go: they are made anew for each report; M takes what is shown. */
@Component({
  imports: [AddNote, TransitionForm],
  template: `
    @for (each of [shown()]; track each.id) {
      <ns-transition-form [signal]="each" />
      <ns-add-note [signal]="each" />
      <button type="button" class="row">row</button>
    }
  `,
})
class ReportPage {
  protected readonly shown = shown;

  constructor() {
    inject(Keyboard).listen({ take: () => taken.push(shown().id) }, inject(DestroyRef));
  }
}

async function openPage() {
  TestBed.resetTestingModule();
  shown.set(report('1'));
  taken.length = 0;
  const answer = Promise.withResolvers<object>();
  const page = await showForm(ReportPage, {
    TransitionSignal: async () => ({ transitionSignal: await answer.promise }),
    AddNote: async () => ({ addNote: await answer.promise }),
    HeldSteps: () => ({ heldSteps: [] }),
  });
  const { host, fixture, loader } = page;
  document.body.append(host);
  return {
    ...page,
    /** What the server answers at last; tests wait for what it brings. */
    answer: (value: object) => answer.resolve(value),
    /** Sends the step of the report and presses M in its form before the answer is there. */
    sendAndPress: async () => {
      await (await loader.getHarness(MatRadioGroupHarness)).checkRadioButton({ label: 'Отклонете' });
      await (await loader.getHarness(MatInputHarness.with({ ancestor: '.fields' }))).setValue('Без основание.');
      const button = host.querySelector<HTMLButtonElement>('ns-transition-form [type=submit]');
      button?.focus();
      button?.click();
      button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true, cancelable: true }));
      expect(taken).toEqual([]);
    },
    note: () => loader.getHarness(MatInputHarness.with({ ancestor: 'ns-add-note' })),
    saveButton: () => host.querySelector<HTMLButtonElement>('ns-add-note [type=submit]'),
    saveNote: async () =>
      (await loader.getHarness(MatButtonHarness.with({ ancestor: 'ns-add-note', selector: '[type=submit]' }))).click(),
    show: async (id: string) => {
      shown.set(report(id));
      await fixture.whenStable();
    },
  };
}

afterEach(() => {
  localStorage.clear();
  TestBed.resetTestingModule();
});

describe('a key pressed in a form that is on its way', () => {
  it('acts when the form is done and the person is still there', async () => {
    const page = await openPage();
    await page.sendAndPress();
    page.answer(report('1'));
    await expect.poll(() => taken).toEqual(['1']);
  });

  it('acts when the answer is there and the form is still drawn with the field that has the keyboard', async () => {
    const page = await openPage();
    await page.sendAndPress();
    const field = page.host.querySelector<HTMLTextAreaElement>('.fields textarea');
    field?.focus();
    const pressed = Promise.withResolvers<null>();
    TestBed.inject(StepDrafts).sent.subscribe(() =>
      queueMicrotask(() => {
        expect(field?.isConnected).toBe(true);
        field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true, cancelable: true }));
        pressed.resolve(null);
      }),
    );
    page.answer(report('1'));
    await pressed.promise;
    await expect.poll(() => taken).toEqual(['1', '1']);
  });

  it('never acts on the report that is shown by then', async () => {
    const page = await openPage();
    await page.sendAndPress();
    await page.show('2');
    page.answer(report('1'));
    await expect.poll(() => TestBed.inject(StepDrafts).openStep('1')).toBeNull();
    expect(taken).toEqual([]);
  });

  it('is forgotten when the person went on to something else, though the form is still drawn', async () => {
    const page = await openPage();
    await page.sendAndPress();
    page.host.querySelector<HTMLElement>('.row')?.focus();
    page.answer(report('1'));
    await expect.poll(() => TestBed.inject(StepDrafts).openStep('1')).toBeNull();
    expect(taken).toEqual([]);
  });
});

describe('a note that was saved', () => {
  it('is no draft any more, wherever its writer is by then', async () => {
    const page = await openPage();
    await (await page.note()).setValue('Видях я.');
    await page.saveNote();
    await page.show('2');
    page.answer(report('1'));
    await expect.poll(() => TestBed.inject(StepDrafts).note('1')).toBe('');
    await page.show('1');
    expect(await (await page.note()).getValue()).toBe('');
  });

  it('is gone from the field when its writer is back before the answer; what was added since stays', async () => {
    const page = await openPage();
    await (await page.note()).setValue('Видях я.');
    await page.saveNote();
    await page.show('2');
    await page.show('1');
    expect(await (await page.note()).getValue()).toBe('Видях я.');
    page.answer(report('1'));
    await expect.poll(async () => (await page.note()).getValue()).toBe('');

    const other = await openPage();
    await (await other.note()).setValue('Видях я.');
    await other.saveNote();
    await (await other.note()).setValue('Видях я. И още нещо.');
    other.answer(report('1'));
    await expect.poll(() => other.saveButton()?.disabled).toBe(false);
    expect(await (await other.note()).getValue()).toBe('Видях я. И още нещо.');
  });
});

describe('a form that is opened again before the answer to its step', () => {
  it('is closed by the answer, and holds nothing of what was sent', async () => {
    const page = await openPage();
    await page.sendAndPress();
    await page.show('2');
    await page.show('1');
    await expect.poll(() => page.host.querySelectorAll('.fields').length).toBe(1);
    page.answer(report('1'));
    await expect.poll(() => page.host.querySelectorAll('.fields').length).toBe(0);
  });
});

describe('a step that is refused after its person went on', () => {
  it('says so by the number of its report, and opens no dialog over the other one', async () => {
    const page = await openPage();
    await page.sendAndPress();
    await page.show('2');
    page.answer({ __typename: 'StaleVersionError', message: 'Променен.', current: report('1') });
    await expect.poll(() => document.body.textContent).toContain('NS-2026-000001: стъпката не е направена');
    expect(document.querySelector('mat-dialog-container')).toBeNull();
    expect(TestBed.inject(StepDrafts).values('1', 'REJECTED')).toMatchObject({ message: 'Без основание.' });
  });
});
