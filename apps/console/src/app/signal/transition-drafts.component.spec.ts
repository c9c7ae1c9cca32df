import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioGroupHarness } from '@angular/material/radio/testing';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { afterEach, describe, expect, it } from 'vitest';
import { showForm, signIn } from '../testing/console-fixture.ts';
import type { StepForm } from './step-form.ts';
import { TransitionForm } from './transition-form.ts';

const message = { field: 'MESSAGE', required: true, label: 'Мотиви', hint: null };
const body = { field: 'EXTERNAL_BODY', required: false, label: 'Външна институция', hint: null };
const detail = (id: string, over: object = {}) =>
  ({
    __typename: 'Signal',
    id,
    reference: `NS-2026-00000${id}`,
    version: 3,
    status: 'IN_PROGRESS',
    statusLabel: 'В изпълнение',
    department: null,
    category: { forwardTo: null },
    events: [],
    availableTransitions: [
      { to: 'REJECTED', label: 'Отклонете', fields: [message] },
      { to: 'FORWARDED', label: 'Препратете', fields: [body, message] },
    ],
    ...over,
  }) as unknown as SignalDetailsFragment;

const ready = (externalBody: string | null) => ({
  __typename: 'ReadyText',
  id: 't',
  title: 'Препращане',
  text: 'Препратихме го на {externalBody}.',
  filled: `Препратихме го на ${externalBody ?? '{externalBody}'}.`,
  unfilled: externalBody ? [] : ['externalBody'],
  to: 'FORWARDED',
});

/** What the server says is held. */
let heldSteps: readonly object[] = [];

/** The form of one report, as the page makes it anew for each. */
async function formOf(shown: SignalDetailsFragment, answer: (variables: { input: object }) => object = () => ({})) {
  TestBed.resetTestingModule();
  const form = await showForm(
    TransitionForm,
    {
      StepTexts: ({ externalBody }: { externalBody: string | null }) => ({ readyTexts: [ready(externalBody)] }),
      TransitionSignal: (variables: { input: object }) => ({ transitionSignal: answer(variables) }),
      HeldSteps: () => ({ heldSteps }),
    },
    [inputBinding('signal', signal(shown))],
  );
  return {
    ...form,
    choose: async (label: string) => (await form.loader.getHarness(MatRadioGroupHarness)).checkRadioButton({ label }),
    text: () => form.loader.getHarness(MatInputHarness.with({ selector: 'textarea' })),
    submit: () => form.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' })),
  };
}

afterEach(() => {
  localStorage.clear();
  heldSteps = [];
});

describe('what was typed for a step', () => {
  it('stays with its report: another one has an empty form, and the first one has it again', async () => {
    const first = await formOf(detail('1'));
    await first.choose('Препратете');
    await (await first.text()).setValue('Само за първия.');
    const second = await formOf(detail('2'));
    await second.choose('Препратете');
    expect(await (await second.text()).getValue()).toBe('');
    const again = await formOf(detail('1'));
    expect(await (await again.text()).getValue()).toBe('Само за първия.');
  });

  it('stays with its step', async () => {
    const form = await formOf(detail('1'));
    await form.choose('Препратете');
    await (await form.text()).setValue('Препратихме го.');
    await form.choose('Отклонете');
    expect(await (await form.text()).getValue()).toBe('');
    await (await form.text()).setValue('Без основание.');
    await form.choose('Препратете');
    expect(await (await form.text()).getValue()).toBe('Препратихме го.');
  });

  it('is over when the step is made', async () => {
    const form = await formOf(detail('1'), () => detail('1'));
    await form.choose('Отклонете');
    await (await form.text()).setValue('Без основание.');
    await (await form.submit()).click();
    await expect.poll(async () => (await form.loader.getAllHarnesses(MatInputHarness)).length).toBe(0);
    const again = await formOf(detail('1'));
    await again.choose('Отклонете');
    expect(await (await again.text()).getValue()).toBe('');
  });
});

describe('a ready text', () => {
  it('with an open place is not sent, and is filled when the body is chosen', async () => {
    const form = await formOf(detail('1'));
    await form.choose('Препратете');
    const pickers = () =>
      form.loader.getAllHarnesses(MatAutocompleteHarness.with({ selector: '[data-testid=ready-text]' }));
    await expect.poll(async () => (await pickers()).length).toBe(1);
    const picker = await form.loader.getHarness(MatAutocompleteHarness.with({ selector: '[data-testid=ready-text]' }));
    await picker.focus();
    await picker.selectOption({ text: /Препращане/ });
    await (await form.submit()).click();
    expect(form.sent.filter(({ name }) => name === 'TransitionSignal')).toEqual([]);
    expect(form.host.textContent).toContain('фигурни скоби');

    const { model } = (form.fixture.componentInstance as unknown as { form: StepForm }).form;
    const chooseBody = (externalBody: string) => model.update((values) => ({ ...values, externalBody }));
    chooseBody('ВиК');
    await expect.poll(async () => (await form.text()).getValue()).toBe('Препратихме го на ВиК.');
    chooseBody('РИОСВ');
    await expect.poll(async () => (await form.text()).getValue()).toBe('Препратихме го на РИОСВ.');
  });
});

describe('a held step', () => {
  const held = {
    __typename: 'HeldStep',
    id: 'h',
    signalId: '1',
    groupId: null,
    signal: null,
    to: 'REJECTED',
    statusLabel: 'Без основание',
    author: 'Демо диспечер',
    isOwn: false,
    secondsLeft: 8,
    refusal: null,
    problem: null,
    form: null,
  };

  it('of a colleague is named, and the report takes no other step meanwhile', async () => {
    heldSteps = [held];
    const form = await formOf(detail('1'));
    await signIn();
    await expect.poll(() => form.host.textContent).toContain('Демо диспечер отбелязва сигнала като „Без основание“');
    expect(await form.loader.getAllHarnesses(MatRadioGroupHarness)).toEqual([]);
  });

  it('that could not be taken says why, and gives its form back', async () => {
    const refused = { ...held, isOwn: true, refusal: 'STALE', problem: 'Междувременно сигналът е променен.' };
    heldSteps = [refused];
    const form = await formOf(detail('1'));
    await signIn();
    await expect.poll(() => form.host.textContent).toContain('Междувременно сигналът е променен.');
    expect(await form.loader.getAllHarnesses(MatRadioGroupHarness)).toHaveLength(1);
  });
});
