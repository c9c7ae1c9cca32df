import { inputBinding, outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { LanguageStore } from '@ns/web';
import { afterEach, describe, expect, it } from 'vitest';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import type { UnsentAct } from '../offline/unsent-act.ts';
import { unsentStore } from '../offline/unsent-store.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';
import { isPhone, showForm, signIn } from '../testing/console-fixture.ts';
import { receivedReport, stepWithText } from '../testing/received-report.ts';
import { memoryStore, unsentAct } from '../testing/unsent-act.ts';
import { UnsentPanel } from './unsent-panel.ts';

const resolvable = (over: object = {}) =>
  receivedReport({ availableTransitions: [stepWithText('RESOLVED', 'Изпълнен')], ...over });
const byOthers = { cursor: '9', type: 'started', isOwn: false, title: 'Започна работа', actor: 'Демо колега', at: '' };
const changed = resolvable({ version: 5, statusLabel: 'В изпълнение', events: [byOthers] });

type Input = { readonly input: { readonly version: number; readonly to: string; readonly clientKey: string } };

/** The report of a phone on which these acts wait; the server answers every step as the test says. */
async function openReport(acts: readonly UnsentAct[], answer: (input: Input['input']) => object) {
  isPhone.set(true);
  const store = memoryStore(...acts);
  TestBed.configureTestingModule({ providers: [{ provide: unsentStore, useValue: store }] });
  let settled = 0;
  const page = await showForm(
    UnsentPanel,
    {
      HeldSteps: () => ({ heldSteps: [] }),
      TransitionSignal: ({ input }: Input) => ({ transitionSignal: answer(input) }),
      AddNote: () => ({ addNote: { __typename: 'NotFoundError', message: 'Няма такъв сигнал.' } }),
    },
    [inputBinding('report', () => changed), outputBinding('settled', () => (settled += 1))],
  );
  TestBed.inject(UnsentActs).start();
  const press = async (text: string) => (await page.loader.getHarness(MatButtonHarness.with({ text }))).click();
  const shown = () => [...page.host.querySelectorAll('[data-testid=unsent-act]')].map((each) => each.textContent);
  const keys = async () => (await store.acts()).map(({ clientKey, state }) => `${clientKey} ${state}`);
  const steps = () =>
    page.sent.filter(({ name }) => name === 'TransitionSignal').map(({ variables }) => (variables as Input).input);
  return { ...page, store, press, shown, keys, steps, settled: () => settled };
}

const later = (clientKey: string, over: Partial<UnsentAct> = {}) =>
  unsentAct({ clientKey, queuedAt: `2026-12-01T11:00:0${clientKey}.000Z`, ...over });
const done = () => resolvable({ version: 4, events: [{ ...byOthers, isOwn: true }] });

afterEach(() => {
  isPhone.set(false);
  localStorage.clear();
  TestBed.resetTestingModule();
});

describe('what waits on a phone', () => {
  it('is sent in order once its person is signed in, not held, each on what the one before made', async () => {
    const taking = later('1', {
      deed: { kind: 'step', to: 'ASSIGNED', answers: { assigneeId: 'me' }, hasForm: false },
    });
    const { steps, keys, fixture } = await openReport([later('2'), taking], done);
    await fixture.whenStable();
    expect(steps()).toEqual([]);
    await signIn();
    await expect.poll(keys).toEqual([]);
    expect(steps()).toMatchObject([
      { to: 'ASSIGNED', version: 3, clientKey: '1' },
      { to: 'RESOLVED', version: 4, clientKey: '2' },
    ]);
    expect(steps().every((step) => !('holdSeconds' in step))).toBe(true);
  });

  it('is shown with the changes of others, and is sent on the report as it is when its person insists', async () => {
    const answers = [{ __typename: 'StaleVersionError', message: '', current: changed }, changed, changed];
    const page = await openReport([later('1'), later('2')], () => answers.shift() ?? {});
    await signIn();
    await expect.poll(page.keys).toEqual(['1 conflict', '2 waiting']);
    await expect.poll(() => page.shown()[0]).toContain('В изпълнение');
    expect(page.steps()).toHaveLength(1);
    await page.press('Изпълнете въпреки това');
    await expect.poll(page.keys).toEqual([]);
    expect(page.steps().map(({ version, clientKey }) => `${clientKey} ${String(version)}`)).toEqual([
      '1 3',
      '1 5',
      '2 5',
    ]);
    expect(page.settled()).toBe(1);
  });

  it('is given back as it was typed, with the photo that is on the device', async () => {
    const page = await openReport(
      [later('1', { state: 'refused', message: 'Не може.', photos: [{ kept: 'kept-a', id: null }] })],
      done,
    );
    await page.store.putPhoto({ name: 'kept-a', file: new File(['x'], 'a.jpg'), at: Date.now() });
    await signIn();
    await expect.poll(() => page.shown()[0]).toContain('Не може.');
    await page.press('Откажете го');
    await expect.poll(page.keys).toEqual([]);
    expect(TestBed.inject(StepDrafts).values('1', 'RESOLVED')).toMatchObject({
      message: 'Вдигнато е.',
      photoIds: ['kept-a'],
    });
    expect(await page.store.photo('kept-a')).toBeDefined();
    expect(page.steps()).toEqual([]);
  });

  it('stays with the words of the server when it is refused, and those behind it wait', async () => {
    const note = later('1', { deed: { kind: 'note', text: 'Огледано.', mentions: [], documentIds: [] } });
    const page = await openReport([note, later('2')], done);
    await signIn();
    await expect.poll(page.keys).toEqual(['1 refused', '2 waiting']);
    await expect.poll(() => page.shown()[0]).toContain('Няма такъв сигнал.');
    await TestBed.inject(LanguageStore).choose('EN');
    expect(await page.keys()).toEqual(['1 refused', '2 waiting']);
    await TestBed.inject(LanguageStore).choose('BG');
  });

  it('is never sent by somebody else, and goes when somebody else signs in', async () => {
    const page = await openReport([later('1', { accountId: 'other' })], done);
    await signIn();
    await expect.poll(page.keys).toEqual([]);
    expect(page.steps()).toEqual([]);
  });

  it('goes when its person signs out and was asked', async () => {
    const page = await openReport([later('1', { state: 'conflict' })], done);
    await page.store.putPhoto({ name: 'kept-a', file: new File(['x'], 'a.jpg'), at: Date.now() });
    await signIn();
    await expect.poll(page.keys).toEqual(['1 conflict']);
    await TestBed.inject(UnsentActs).forgetAll();
    expect(await page.keys()).toEqual([]);
    expect(await page.store.photos()).toEqual([]);
  });
});
