import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioGroupHarness } from '@angular/material/radio/testing';
import type { ShownHeldStepFragment } from '@ns/contract/console';
import { afterEach, describe, expect, it } from 'vitest';
import { HeldSteps } from '../held-steps/held-steps.ts';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import { showForm, signIn, staffPresence } from '../testing/console-fixture.ts';
import { receivedReport, stepWithText } from '../testing/received-report.ts';
import { TransitionForm } from './transition-form.ts';

const report = (over: object = {}) =>
  receivedReport({
    availableTransitions: [
      { to: 'ASSIGNED', label: 'Разпределете', fields: [] },
      stepWithText('REJECTED', 'Отклонете'),
    ],
    ...over,
  });
const held = (over: object = {}) =>
  ({
    __typename: 'HeldStep',
    id: 'h',
    signalId: '1',
    groupId: null,
    to: 'ASSIGNED',
    statusLabel: 'Разпределен',
    author: 'Демо служител',
    isOwn: true,
    secondsLeft: 10,
    refusal: null,
    problem: null,
    form: { __typename: 'StepForm', department: 'op_kd', assigneeId: 'me', message: null, photoIds: [] },
    signal: { __typename: 'Signal', id: '1', reference: 'NS-2026-000001' },
    ...over,
  }) as unknown as ShownHeldStepFragment;

/** What the server answers who asks. */
let truth: readonly object[] = [];

/** The state that the server sends to everybody who works in the console. */
const tell = (...heldSteps: ShownHeldStepFragment[]) => {
  truth = heldSteps;
  staffPresence.set({ signals: [], heldSteps });
};

async function openReport(
  listed: () => Promise<readonly object[]> = () => Promise.resolve(truth),
  step: () => object = () => ({ transitionSignal: report({ heldStep: held() }) }),
) {
  const shown = signal(report());
  const form = await showForm(
    TransitionForm,
    {
      HeldSteps: async () => ({ heldSteps: await listed() }),
      TransitionSignal: step,
      UndoStep: () => ({ undoStep: held() }),
      TransitionMails: () => ({ transitionMails: { __typename: 'TransitionMails', mails: [], followers: 0 } }),
    },
    [inputBinding('signal', shown)],
  );
  await signIn();
  await form.fixture.whenStable();
  const { loader, host, fixture } = form;
  return {
    ...form,
    shown,
    steps: TestBed.inject(HeldSteps),
    take: async () => (await loader.getHarness(MatButtonHarness.with({ selector: '[data-testid=take]' }))).click(),
    reject: async (text: string) => {
      await (await loader.getHarness(MatRadioGroupHarness)).checkRadioButton({ label: 'Отклонете' });
      await (await loader.getHarness(MatInputHarness)).setValue(text);
    },
    isHeld: () => host.querySelector('[data-testid=held-step-panel]') !== null,
    hasForm: () => host.querySelector('.fields') !== null,
    hasNotice: () => host.querySelector('[data-testid=stale-notice]') !== null,
    settle: () => fixture.whenStable(),
  };
}

afterEach(() => {
  localStorage.clear();
  truth = [];
});

describe('the step that the viewer just made', () => {
  it('is held at once, also when what the server says was asked before it', async () => {
    const late = Promise.withResolvers<readonly object[]>();
    const page = await openReport(() => late.promise);
    await page.take();
    await expect.poll(page.isHeld).toBe(true);
    late.resolve([]);
    await page.settle();
    expect(page.isHeld()).toBe(true);
    tell();
    await page.settle();
    expect(page.isHeld()).toBe(true);
    page.fixture.componentInstance.start('REJECTED');
    await page.settle();
    expect(page.hasForm()).toBe(false);
    tell(held());
    await page.settle();
    tell();
    await expect.poll(page.isHeld).toBe(false);
  });

  it('is no news: what the viewer did elsewhere is followed, what others did is announced', async () => {
    const page = await openReport();
    await page.reject('Без основание.');
    const fact = (cursor: string, isOwn: boolean) => ({ cursor, isOwn, title: 'Разпределен', actor: 'Демо', at: '' });
    page.shown.set(report({ version: 4, events: [fact('1', true)] }));
    await page.settle();
    expect(page.hasNotice()).toBe(false);
    page.shown.set(report({ version: 5, events: [fact('1', true), fact('2', false)] }));
    await expect.poll(page.hasNotice).toBe(true);
    expect(page.host.textContent).not.toContain('друг служител');
    expect(await (await page.loader.getHarness(MatInputHarness)).getValue()).toBe('Без основание.');
  });
});

describe('a report that cannot be taken', () => {
  it('says why, though no form is open', async () => {
    const page = await openReport(undefined, () => {
      throw new TypeError('no network');
    });
    await page.take();
    await expect.poll(() => page.host.querySelector('[role=alert]')?.textContent ?? '').toMatch(/връзка|отговаря/);
    expect(page.fixture.componentInstance.atHand()?.problem).toMatch(/връзка|отговаря/);
  });
});

describe('what is undone', () => {
  it('leaves the form closed when the step had none, also for a page that is opened anew', async () => {
    const page = await openReport();
    await page.take();
    await expect.poll(page.isHeld).toBe(true);
    const bar = page.steps.newest();
    expect(bar && (await page.steps.undo(bar))).toBe(true);
    await expect.poll(page.isHeld).toBe(false);
    expect(page.hasForm()).toBe(false);
    expect(TestBed.inject(StepDrafts).openStep('1')).toBeNull();
  });

  it('leaves another form open that was, with its text', async () => {
    const page = await openReport();
    await page.reject('Без основание.');
    await page.take();
    await expect.poll(page.isHeld).toBe(true);
    const bar = page.steps.newest();
    expect(bar && (await page.steps.undo(bar))).toBe(true);
    await expect.poll(page.hasForm).toBe(true);
    expect(await (await page.loader.getHarness(MatInputHarness)).getValue()).toBe('Без основание.');
  });
});

describe('a step that was made in another tab', () => {
  it('is the viewer’s here too, with its bar and its undoing; one of a colleague is only named', async () => {
    const page = await openReport();
    await expect.poll(() => page.sent.some(({ name }) => name === 'HeldSteps')).toBe(true);
    await page.settle();
    tell(held());
    await expect.poll(page.isHeld).toBe(true);
    const buttons = async () =>
      Promise.all(
        (await page.loader.getAllHarnesses(MatButtonHarness.with({ ancestor: 'ns-held-step-panel' }))).map((button) =>
          button.getText(),
        ),
      );
    expect(await buttons()).toEqual(['Отменете', 'Изпълнете сега']);
    expect(page.steps.newest()?.step.id).toBe('h');
    tell(held({ id: 'other', isOwn: false, author: 'Демо колега', form: null }));
    await expect.poll(() => page.host.textContent).toContain('Демо колега отбелязва сигнала');
    expect(await buttons()).toEqual([]);
    expect(page.steps.newest()).toBeNull();
  });
});
