import { inputBinding, outputBinding, signal } from '@angular/core';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioGroupHarness } from '@angular/material/radio/testing';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { afterEach, describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { TransitionForm } from './transition-form.ts';

const fields = [{ field: 'MESSAGE', required: true, label: 'Текст', hint: null }];
const detail = {
  __typename: 'Signal',
  id: '7',
  version: 3,
  status: 'IN_PROGRESS',
  statusLabel: 'В изпълнение',
  department: null,
  category: { forwardTo: null },
  events: [],
  availableTransitions: [
    { to: 'RESOLVED', label: 'Изпълнен', fields, publicMessage: true },
    { to: 'AWAITING_REPORTER', label: 'Попитайте', fields, publicMessage: null },
  ],
} as unknown as SignalDetailsFragment;

const finding = { __typename: 'PersonalDataFinding', label: 'телефонен номер', words: '0888 123 456' };

async function setUp(step: string) {
  const form = await showForm(
    TransitionForm,
    {
      TransitionSignal: () => ({ transitionSignal: { __typename: 'NotFoundError', message: 'x' } }),
      HideWords: ({ hide }: { hide?: string[] }) => ({
        hideWords: { __typename: 'Signal', id: '7', revision: 4, hiddenWords: hide, textsForPublic: [] },
      }),
      PersonalDataIn: ({ text }: { text?: string }) => ({
        personalDataIn: text?.includes(finding.words) ? [finding] : [],
      }),
    },
    [inputBinding('signal', signal(detail)), outputBinding('done', () => undefined)],
  );
  await (await form.loader.getHarness(MatRadioGroupHarness)).checkRadioButton({ label: step });
  const inputs = () =>
    form.sent.flatMap(({ name, variables }) =>
      name === 'TransitionSignal' ? [(variables as { input: Record<string, unknown> }).input] : [],
    );
  return {
    ...form,
    write: async (text: string) => (await form.loader.getHarness(MatInputHarness)).setValue(text),
    press: async (text: string) => (await form.loader.getHarness(MatButtonHarness.with({ text }))).click(),
    submit: async () => (await form.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click(),
    pointedOut: () => form.host.querySelector('[data-testid=personal-data]'),
    last: () => inputs().at(-1),
  };
}

// What was typed is kept on the device.
afterEach(() => localStorage.clear());

describe('the choice who reads the text of a step', () => {
  it('is sent as it stands: by the kind of the step, or as it was chosen', async () => {
    const { loader, write, submit, last } = await setUp('Изпълнен');
    const box = await loader.getHarness(MatCheckboxHarness);
    expect(await box.isChecked()).toBe(true);
    await write('Готово.');
    await submit();
    await expect.poll(last).toMatchObject({ message: 'Готово.', publicMessage: true });
    await box.uncheck();
    await submit();
    await expect.poll(last).toMatchObject({ publicMessage: false });
  });

  it('is not there for a question', async () => {
    const { loader, write, submit, last } = await setUp('Попитайте');
    expect(await loader.getAllHarnesses(MatCheckboxHarness)).toEqual([]);
    await write('Къде точно?');
    await submit();
    await expect.poll(last).toEqual({ signalId: '7', version: 3, to: 'AWAITING_REPORTER', message: 'Къде точно?' });
  });

  it('points out personal data before it is sent, and remembers what may stay for this text alone', async () => {
    const { write, press, submit, pointedOut, last } = await setUp('Изпълнен');
    await write('Звънете на 0888 123 456.');
    await expect.poll(() => pointedOut()?.querySelector('mark')?.textContent).toBe('0888 123 456');
    await press('Може да остане');
    await submit();
    await expect.poll(last).toMatchObject({ publicMessage: true, personalDataConfirmed: true });
    await write('Звънете на 0888 123 456 или 0888 123 457.');
    await submit();
    await expect.poll(() => last()?.['message']).toContain('457');
    expect(last()).not.toHaveProperty('personalDataConfirmed');
  });

  it('hides what is pointed out from everybody and sends the text as it is', async () => {
    const { write, press, submit, pointedOut, last, sent } = await setUp('Изпълнен');
    await write('Звънете на 0888 123 456.');
    await expect.poll(pointedOut).not.toBeNull();
    await press('Скрийте ги от всички');
    await expect.poll(pointedOut).toBeNull();
    expect(sent.find(({ name }) => name === 'HideWords')?.variables).toEqual({
      signalId: '7',
      hide: ['0888 123 456'],
      show: [],
    });
    await submit();
    await expect.poll(last).toMatchObject({ message: 'Звънете на 0888 123 456.', publicMessage: true });
    expect(last()).not.toHaveProperty('personalDataConfirmed');
  });

  it('can be turned down where personal data are pointed out', async () => {
    const { write, press, submit, pointedOut, last } = await setUp('Изпълнен');
    await write('Звънете на 0888 123 456.');
    await expect.poll(pointedOut).not.toBeNull();
    await press('Не показвайте текста на всички');
    await expect.poll(pointedOut).toBeNull();
    await submit();
    await expect.poll(last).toMatchObject({ publicMessage: false });
  });
});
