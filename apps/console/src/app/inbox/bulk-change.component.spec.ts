import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioGroupHarness } from '@angular/material/radio/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { Catalogue } from '../catalogue/catalogue.ts';
import { HeldSteps } from '../held-steps/held-steps.ts';
import { showForm, signIn } from '../testing/console-fixture.ts';
import { BulkChange } from './bulk-change.ts';

const row = (id: string) => ({
  id,
  reference: `NS-2026-00000${id}`,
  version: 1,
  status: 'RECEIVED',
  category: { code: 'pothole', name: 'Дупка' },
  settlement: { code: '63427', name: 'Русе' },
  department: { code: 'op_kd', name: 'Комунални дейности' },
});
const rows = ['1', '2', '3'].map(row);
const held = (id: string) => ({
  __typename: 'HeldStep',
  id: `h${id}`,
  signalId: id,
  groupId: 'g',
  to: 'REJECTED',
  statusLabel: 'Без основание',
  author: 'Демо',
  isOwn: true,
  secondsLeft: 10,
  refusal: null,
  problem: null,
  form: { __typename: 'StepForm', message: 'Няма дупка.', photoIds: [] },
  signal: { __typename: 'Signal', id, reference: `NS-2026-00000${id}` },
});
const ready = (id: string, text: string) => ({
  __typename: 'ReadyText',
  id,
  title: text,
  text,
  filled: text,
  unfilled: [],
  to: null,
});

interface Sent {
  readonly input: { readonly signals: readonly { readonly signalId: string }[]; readonly dryRun: boolean };
}

interface Server {
  /** The body to which the category of a report usually goes, by the report. */
  readonly usualBody?: (id: string) => string | null;
  readonly fields?: readonly object[];
}

async function openDialog(data: object = {}, { usualBody = () => null, fields }: Server = {}) {
  const closed: unknown[] = [];
  TestBed.configureTestingModule({
    providers: [
      { provide: MAT_DIALOG_DATA, useValue: { rows, to: 'REJECTED', ...data } },
      { provide: MatDialogRef, useValue: { close: (done: unknown) => closed.push(done) } },
    ],
  });
  const message = { field: 'MESSAGE', required: true, label: 'Мотиви', hint: null };
  const dialog = await showForm(BulkChange, {
    HeldSteps: () => ({ heldSteps: [] }),
    StepsOfSignal: ({ id }: { id: string }) => ({
      signal: {
        __typename: 'Signal',
        id,
        category: { __typename: 'Category', code: id, forwardTo: usualBody(id) && { code: usualBody(id) } },
        availableTransitions: [{ to: 'REJECTED', label: 'Отклонете', fields: fields ?? [message] }],
      },
    }),
    StepTexts: () => ({ readyTexts: [ready('a', 'Няма основание.'), ready('b', 'По {reference} няма основание.')] }),
    TransitionMails: ({ input }: { input: { signalId: string } }) => ({
      transitionMails: {
        __typename: 'TransitionMails',
        followers: 0,
        mails: [
          {
            kindLabel: '',
            to: 'REPORTER',
            address: `demo${input.signalId}@demo.test`,
            subject: '',
            text: `Уважаеми,\n\nНяма дупка.\n\nСигнал ${input.signalId}`,
            html: '',
          },
        ],
      },
    }),
    TransitionSignals: ({ input }: Sent) => ({
      transitionSignals: {
        __typename: 'TransitionedSignals',
        groupId: 'g',
        rows: input.signals.map(({ signalId }) => ({
          __typename: 'TransitionedRow',
          signalId,
          reference: signalId,
          problem: null,
          ...(input.dryRun
            ? { outcome: signalId === '2' ? 'REFUSED' : 'WOULD_CHANGE', signal: null }
            : { outcome: 'HELD', signal: { __typename: 'Signal', id: signalId, heldStep: held(signalId) } }),
        })),
      },
    }),
  });
  const { loader, host, fixture, sent } = dialog;
  await fixture.whenStable();
  return {
    ...dialog,
    closed,
    text: () => loader.getHarness(MatInputHarness.with({ selector: 'textarea' })),
    goOn: async () =>
      (await loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]', disabled: false }))).click(),
    address: () => host.querySelector('.address')?.textContent,
    turn: async (name: string) => {
      host.querySelector<HTMLElement>(`[data-testid=bulk-mails] .${name} button`)?.click();
      await fixture.whenStable();
    },
    changes: () =>
      sent.filter(({ name }) => name === 'TransitionSignals').map(({ variables }) => variables as unknown as Sent),
  };
}

afterEach(() => {
  localStorage.clear();
  TestBed.resetTestingModule();
});

describe('a step for several reports', () => {
  it('offers ready texts that say the same for each, and shows the mail of each that would change', async () => {
    const dialog = await openDialog();
    await signIn();
    const pickers = () =>
      dialog.loader.getAllHarnesses(MatAutocompleteHarness.with({ selector: '[data-testid=ready-text]' }));
    await expect.poll(async () => (await pickers()).length).toBe(1);
    const picker = (await pickers())[0] as MatAutocompleteHarness;
    await picker.focus();
    expect(await Promise.all((await picker.getOptions()).map((option) => option.getText()))).toEqual([
      expect.stringContaining('Няма основание.'),
    ]);
    await (await dialog.text()).setValue('Няма дупка.');
    await expect.poll(dialog.address).toBe('demo1@demo.test');
    await dialog.turn('after');
    await expect.poll(dialog.address).toBe('demo2@demo.test');
    await dialog.goOn();
    await expect.poll(dialog.address).toBe('demo1@demo.test');
    await dialog.turn('after');
    await expect.poll(dialog.address).toBe('demo3@demo.test');
    await dialog.turn('after');
    await expect.poll(dialog.address).toBe('demo1@demo.test');
  });

  it('is held as one, and one undoing brings all of it back', async () => {
    const dialog = await openDialog({ rows: [row('1'), row('3')] });
    await signIn();
    await (await dialog.text()).setValue('Няма дупка.');
    await dialog.goOn();
    await expect.poll(() => dialog.host.querySelectorAll('[data-testid=bulk-row]').length).toBe(2);
    await dialog.goOn();
    await expect.poll(() => dialog.closed).toEqual([true]);
    const [rehearsal, change] = dialog.changes();
    expect([rehearsal?.input, change?.input]).toMatchObject([{ dryRun: true }, { dryRun: false, holdSeconds: 10 }]);
    expect(rehearsal?.input).not.toHaveProperty('holdSeconds');
    const bars = TestBed.inject(HeldSteps).bars();
    expect(bars.map(({ steps }) => steps.map(({ signalId }) => signalId))).toEqual([['1', '3']]);
  });

  it('goes on with what was typed when it was undone', async () => {
    const dialog = await openDialog({ typed: { message: 'Няма дупка.' } });
    await expect.poll(async () => (await dialog.text()).getValue()).toBe('Няма дупка.');
    expect(await (await dialog.loader.getHarness(MatRadioGroupHarness)).getCheckedValue()).toBe('REJECTED');
  });
});

describe('the body outside for many reports', () => {
  const bodies = [
    { code: 'viks', name: 'ВиК', phone: null },
    { code: 'kat', name: 'КАТ', phone: null },
  ];
  const forward = { field: 'EXTERNAL_BODY', required: true, label: 'Институция', hint: null };
  const category = (code: string) => ({ category: { code, name: code } });
  const kinds = [row('1'), { ...row('2'), ...category('lamp') }, { ...row('3'), ...category('lamp') }];

  it.each([
    ['all of them usually go to', () => 'kat', ['КАТ', 'ВиК']],
    ['only some of them usually go to', (id: string) => (id === '1' ? 'kat' : 'viks'), ['ВиК', 'КАТ']],
    ['only one of them usually goes to', (id: string) => (id === '2' ? 'kat' : null), ['ВиК', 'КАТ']],
  ])('that %s stands in its place', async (_what, usualBody, expected) => {
    TestBed.overrideProvider(Catalogue, { useValue: { externalBodies: signal(bodies), departments: signal([]) } });
    const { loader } = await openDialog({ rows: kinds }, { usualBody, fields: [forward] });
    const choices = await loader.getHarness(MatAutocompleteHarness);
    await choices.focus();
    const texts = await Promise.all((await choices.getOptions()).map((option) => option.getText()));
    expect(texts.map((text) => text.trim())).toEqual(expected);
  });
});
