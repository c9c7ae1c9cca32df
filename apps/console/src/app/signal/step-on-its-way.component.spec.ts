import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioGroupHarness } from '@angular/material/radio/testing';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { afterEach, describe, expect, it } from 'vitest';
import { showForm, signIn } from '../testing/console-fixture.ts';
import { receivedReport, stepWithText } from '../testing/received-report.ts';
import { TransitionForm } from './transition-form.ts';

const fact = (cursor: string, over: object = {}) => ({
  cursor,
  type: 'started',
  isOwn: true,
  title: 'Започна работа',
  actor: 'Демо',
  at: '',
  ...over,
});
const others = { isOwn: false, actor: 'Демо колега' };
const rejection = stepWithText('REJECTED', 'Отклонете');
const report = (over: object = {}) =>
  receivedReport({ availableTransitions: [{ to: 'IN_PROGRESS', label: 'Започнете', fields: [] }, rejection], ...over });
/** After work on it has begun. */
const begun = report({
  version: 4,
  status: 'IN_PROGRESS',
  events: [fact('1')],
  availableTransitions: [stepWithText('RESOLVED', 'Изпълнен'), rejection],
});

/** The form of a report; the answers to its steps come when the test gives them. */
async function openReport() {
  const shown = signal(report());
  const through: boolean[] = [];
  const answers: PromiseWithResolvers<object>[] = [];
  const sent: { version: number; to: string }[] = [];
  const page = await showForm(
    TransitionForm,
    {
      HeldSteps: () => ({ heldSteps: [] }),
      TransitionSignal: async ({ input }: { input: { version: number; to: string } }) => {
        sent.push(input);
        const answer = Promise.withResolvers<object>();
        answers.push(answer);
        return { transitionSignal: await answer.promise };
      },
      TransitionMails: () => ({ transitionMails: { __typename: 'TransitionMails', mails: [], followers: 0 } }),
    },
    [inputBinding('signal', shown), outputBinding<boolean>('done', (isThrough) => through.push(isThrough))],
  );
  document.body.append(page.host);
  await signIn();
  await page.fixture.whenStable();
  const button = () => page.host.querySelector<HTMLButtonElement>('[type=submit]');
  const isBusy = () => button()?.getAttribute('aria-disabled') === 'true';
  const choose = async (label: string) =>
    (await page.loader.getHarness(MatRadioGroupHarness)).checkRadioButton({ label });
  return {
    ...page,
    steps: sent,
    through,
    form: page.fixture.componentInstance,
    show: async (state: SignalDetailsFragment) => {
      shown.set(state);
      await page.fixture.whenStable();
    },
    begin: () => choose('Започнете'),
    reject: async () => {
      await choose('Отклонете');
      await (await page.loader.getHarness(MatInputHarness)).setValue('Без основание.');
    },
    send: async () => (await page.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click(),
    /** What the server answers; done when the form has taken it, or has sent the step once more. */
    answer: async (state: object) => {
      await expect.poll(() => answers.length).toBeGreaterThan(0);
      const sentBefore = sent.length;
      answers.shift()?.resolve(state);
      await expect.poll(() => !isBusy() || sent.length > sentBefore).toBe(true);
      await page.fixture.whenStable();
    },
    button,
    opened: () => page.host.querySelector('mat-radio-button.mat-mdc-radio-checked')?.textContent.trim() ?? null,
    hasNotice: () =>
      page.host.querySelector('[data-testid=stale-notice], [data-testid=conflict]') !== null ||
      document.querySelector('mat-dialog-container') !== null,
  };
}

afterEach(() => {
  localStorage.clear();
  TestBed.resetTestingModule();
});

describe('a step whose event is faster than its answer', () => {
  it('leaves its form as it is until the answer is there, with what has the keyboard', async () => {
    const page = await openReport();
    await page.begin();
    page.button()?.focus();
    await page.send();
    await page.show(begun);
    expect(document.activeElement).toBe(page.button());
    expect(page.hasNotice()).toBe(false);
    await page.answer(begun);
    expect(page.opened()).toBeNull();
    expect(page.through).toEqual([true]);
    expect(page.hasNotice()).toBe(false);
  });

  it('is followed by the one that is begun meanwhile, which the answer leaves open', async () => {
    const page = await openReport();
    await page.begin();
    await page.send();
    await page.show(begun);
    page.form.start('RESOLVED');
    await page.answer(begun);
    await expect.poll(page.opened).toBe('Изпълнен');
    expect(page.through).toEqual([false]);
  });
});

describe('an answer that is older than what is known', () => {
  it('is not gone back to, and is no news', async () => {
    const page = await openReport();
    await page.begin();
    await page.send();
    await page.show(report({ ...begun, version: 5, events: [fact('1'), fact('2')] }));
    await page.answer(begun);
    expect(page.hasNotice()).toBe(false);
    await page.reject();
    await page.send();
    await expect.poll(() => page.steps.at(-1)?.version).toBe(5);
  });
});

describe('a step that was decided before another one of the same person', () => {
  const stale = (current: SignalDetailsFragment) => ({ __typename: 'StaleVersionError', message: '', current });

  it('is sent once more on what the other one made, and nobody is said to have been faster', async () => {
    const page = await openReport();
    await page.reject();
    await page.send();
    await page.answer(stale(begun));
    await expect.poll(() => page.steps.map(({ version }) => version)).toEqual([3, 4]);
    expect(page.hasNotice()).toBe(false);
    await page.answer(report({ version: 5, status: 'REJECTED', availableTransitions: [] }));
    expect(page.opened()).toBeNull();
  });

  it('is not sent again when it is not possible any more, or when others changed something', async () => {
    const page = await openReport();
    await page.begin();
    await page.send();
    await page.answer(stale(begun));
    expect(page.steps).toHaveLength(1);
    expect(page.hasNotice()).toBe(false);

    await page.reject();
    await page.send();
    await page.answer(stale(report({ ...begun, version: 6, events: [fact('1'), fact('2'), fact('3', others)] })));
    expect(page.steps).toHaveLength(2);
    await expect.poll(page.hasNotice).toBe(true);
  });
});

describe('what stands beside the handling', () => {
  it('is no change by others: mails, registration and notes come with an own step', async () => {
    const page = await openReport();
    await page.reject();
    const beside = ['registered', 'number_changed', 'note', 'late'].map((type, at) =>
      fact(`b${String(at)}`, { type, ...others }),
    );
    await page.show(report({ ...begun, events: [fact('1'), ...beside] }));
    expect(page.hasNotice()).toBe(false);
    await page.show(report({ ...begun, version: 5, events: [fact('1'), ...beside, fact('2', others)] }));
    await expect.poll(page.hasNotice).toBe(true);
  });
});
