import { inputBinding, outputBinding, signal } from '@angular/core';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioGroupHarness } from '@angular/material/radio/testing';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { TransitionForm } from './transition-form.ts';

const message = { field: 'MESSAGE', required: true, label: 'Предприети действия', hint: 'Вижда се от подателя.' };
const detail = {
  __typename: 'Signal',
  id: '7',
  version: 3,
  status: 'IN_PROGRESS',
  statusLabel: 'В изпълнение',
  department: null,
  category: { forwardTo: null },
  events: [],
  availableTransitions: [{ to: 'RESOLVED', label: 'Отбележете като изпълнен', fields: [message] }],
} as unknown as SignalDetailsFragment;

async function setUp(answer: object) {
  let done = 0;
  const form = await showForm(TransitionForm, { TransitionSignal: () => ({ transitionSignal: answer }) }, [
    inputBinding('signal', signal(detail)),
    outputBinding('done', () => (done += 1)),
  ]);
  const choices = await form.loader.getHarness(MatRadioGroupHarness);
  await choices.checkRadioButton({ label: 'Отбележете като изпълнен' });
  const submit = await form.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }));
  const transitions = () => form.sent.filter(({ name }) => name === 'TransitionSignal');
  return { ...form, submit, transitions, done: () => done };
}

describe('the transition form', () => {
  it('asks for what the transition requires and sends nothing without it', async () => {
    const { loader, submit, transitions } = await setUp({});
    await submit.click();
    expect(transitions()).toEqual([]);
    expect(await (await loader.getHarness(MatFormFieldHarness)).hasErrors()).toBe(true);
  });

  it('sends the transition with its version and shows the objection of the server at the field', async () => {
    const { host, loader, submit, transitions, done } = await setUp({
      __typename: 'InvalidInputError',
      message: 'Проверете данните.',
      fields: [{ path: 'message', message: 'Напишете повече.' }],
    });
    await (await loader.getHarness(MatInputHarness)).setValue('Готово');
    await submit.click();
    await expect.poll(() => host.textContent).toContain('Напишете повече.');
    expect(transitions().map(({ variables }) => variables)).toEqual([
      { input: { signalId: '7', version: 3, to: 'RESOLVED', message: 'Готово' } },
    ]);
    expect(done()).toBe(0);
  });
});
