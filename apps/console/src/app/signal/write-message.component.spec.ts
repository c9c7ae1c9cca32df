import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { afterEach, describe, expect, it } from 'vitest';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import { showForm, signIn } from '../testing/console-fixture.ts';
import { WriteMessage } from './write-message.ts';

afterEach(() => localStorage.clear());

interface Sent {
  readonly clientKey: string;
  readonly text: string;
}

const mail = {
  kindLabel: 'Съобщение до подателя',
  to: 'REPORTER',
  address: 'demo@demo.test',
  subject: 'Съобщение',
  text: 'Здравейте\n\n> Утре идва екип.\n\nПоздрави',
  html: '',
};
const mails = { __typename: 'TransitionMails', followers: 0, mails: [{ __typename: 'TransitionMail', ...mail }] };
const answered = { __typename: 'Signal', id: '7', revision: 2 };
const taken = {
  __typename: 'InvalidInputError',
  message: 'Моля.',
  fields: [{ path: 'clientKey', message: 'По-ранният вариант вече е изпратен.' }],
};

async function setUp(answers: readonly object[] = [answered], email = 'demo@demo.test') {
  const report = { id: '7', reporter: { id: 'r', name: 'Демо', email, phone: null } } as SignalDetailsFragment;
  const texts = [
    { id: 'a', title: 'За всички', text: 'Готов {x}', filled: 'Готов текст.', unfilled: [], to: null },
    { id: 'b', title: 'За отказ', text: 'Отказ', filled: 'Отказ', unfilled: [], to: 'REJECTED' },
  ];
  const left = [...answers];
  const shown = await showForm(
    WriteMessage,
    { SendMessage: () => ({ sendMessage: left.shift() }), MessageMails: () => ({ messageMails: mails }) },
    [inputBinding('signal', signal(report)), inputBinding('readyTexts', signal(texts))],
  );
  await signIn();
  const sent = () =>
    shown.sent
      .filter(({ name }) => name === 'SendMessage')
      .map(({ variables }) => (variables as { input: Sent }).input);
  return { ...shown, sent };
}

type Loader = Awaited<ReturnType<typeof setUp>>['loader'];
const press = async (loader: Loader, name: string) =>
  (await loader.getHarness(MatButtonHarness.with({ text: new RegExp(name) }))).click();
const area = (loader: Loader) => loader.getHarness(MatInputHarness.with({ selector: 'textarea' }));

async function write(loader: Loader, text: string): Promise<void> {
  await press(loader, 'Пишете на подателя');
  await (await area(loader)).setValue(text);
  await press(loader, 'Изпратете съобщението');
}

describe('the form of a message to the reporter', () => {
  it('sends what was typed once and closes', async () => {
    const { loader, sent, host } = await setUp();
    await write(loader, ' Утре идва екип. ');
    await expect.poll(() => host.querySelector('form')).toBeNull();
    expect(sent()).toEqual([
      { signalId: '7', text: 'Утре идва екип.', photoIds: [], clientKey: expect.stringMatching(/^[\da-f-]{36}$/) },
    ]);
    expect(TestBed.inject(StepDrafts).message('7')).toBeNull();
  });

  it('shows the mail that it would send', async () => {
    const { loader, host } = await setUp();
    await press(loader, 'Пишете на подателя');
    await (await area(loader)).setValue('Утре идва екип.');
    await expect.poll(() => host.querySelector('ns-mail-preview')?.textContent).toContain('demo@demo.test');
  });

  it('offers the ready texts that belong to no step', async () => {
    const { loader } = await setUp();
    await press(loader, 'Пишете на подателя');
    const ready = await loader.getHarness(MatAutocompleteHarness);
    await ready.focus();
    const options = await ready.getOptions();
    expect(await Promise.all(options.map((option) => option.getText()))).toEqual([
      expect.stringContaining('За всички'),
    ]);
    await options[0]?.click();
    await expect.poll(async () => (await area(loader)).getValue()).toBe('Готов текст.');
    expect(TestBed.inject(StepDrafts).message('7')?.text).toBe('Готов текст.');
  });

  it('says beforehand that nobody would get it, and offers no form', async () => {
    const { host } = await setUp([], '');
    expect(host.textContent).toContain('няма да стигне до никого');
    expect(host.querySelector('button')).toBeNull();
  });

  it('sends nothing without words or with a place that a ready text left open', async () => {
    const { loader, sent } = await setUp();
    await write(loader, 'До {дата}.');
    const field = await loader.getHarness(MatFormFieldHarness.with({ selector: ':has(textarea)' }));
    await expect.poll(() => field.getTextErrors()).toEqual([expect.stringContaining('фигурни скоби')]);
    await (await area(loader)).setValue('  ');
    await press(loader, 'Изпратете съобщението');
    expect(sent()).toEqual([]);
  });

  it('keeps its key for the next try, and takes another where an earlier version arrived', async () => {
    const lost = { __typename: 'NotFoundError', message: 'Няма.' };
    const { loader, sent, host } = await setUp([lost, taken, answered]);
    await write(loader, 'Утре идва екип.');
    await expect.poll(() => host.querySelector('ns-problem')?.textContent).toContain('Няма.');
    await press(loader, 'Изпратете съобщението');
    await expect.poll(() => host.querySelector('ns-problem')?.textContent).toContain('вече е изпратен');
    await press(loader, 'Изпратете съобщението');
    await expect.poll(() => sent().length).toBe(3);
    const [first, second, third] = sent().map(({ clientKey }) => clientKey);
    expect([second === first, third === first]).toEqual([true, false]);
  });

  it('waits as a draft when it is closed or left', async () => {
    const { loader, fixture } = await setUp();
    await press(loader, 'Пишете на подателя');
    await (await area(loader)).setValue('Недовършено');
    fixture.destroy();
    expect(TestBed.inject(StepDrafts).message('7')).toMatchObject({ text: 'Недовършено', photoIds: [] });
  });
});
