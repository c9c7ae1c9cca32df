import { MatButtonHarness } from '@angular/material/button/testing';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { aboutReport, letterHead } from '../testing/letter-head.ts';
import { LetterPage } from './letter-page.ts';

const letter = (over: object = {}) => ({
  ...letterHead,
  text: 'Има дупка на ул. Плиска 8.\n\nМоля, оправете я.',
  attachmentsLeftOut: 0,
  photos: [],
  ...over,
});
const decided = { decidedBy: 'Демо служител', decidedAt: '2026-12-01T09:00:00Z' };
const noted = { ...letterHead, ...aboutReport, ...decided, state: 'NOTED' };
const dismissed = { ...letterHead, ...decided, state: 'DISMISSED', dismissReason: 'Реклама' };

const answered = { ...letterHead, ...decided, state: 'ANSWERED', answer: 'Всяка събота.' };

const show = (shown: object | null, note: object = noted) =>
  showForm(LetterPage, {
    LetterPage: () => ({ letter: shown }),
    NoteLetter: () => ({ noteLetter: note }),
    DismissLetter: () => ({ dismissLetter: dismissed }),
    AnswerLetter: () => ({ answerLetter: answered }),
  });
const words = (host: HTMLElement) => host.textContent.replaceAll(/\s+/g, ' ');

describe('the page of a letter', () => {
  it('shows the words as text, whatever they are, and offers to make a report or none', async () => {
    const { host } = await show(letter({ text: '<img src=x onerror=alert(1)>\nВтори ред' }));
    await expect.poll(() => host.querySelector('[data-testid=letter-text]')?.textContent).toContain('<img src=x');
    expect(host.querySelector('img')).toBeNull();
    const enter = host.querySelector<HTMLAnchorElement>('ns-letter-acts a');
    expect(enter?.getAttribute('href')).toBe('/on-behalf?letter=l1');
    expect(host.querySelector('[data-testid=note-letter]')).toBeNull();
    expect(host.querySelector('[data-testid=not-proven]')).toBeNull();
  });

  it.each([
    [true, 'Това не доказва, че е от него'],
    [false, 'не е от имейла на подателя му'],
  ])('says of an answer that its sender is not proven: %s', async (isFromReporter, said) => {
    const { host } = await show(letter({ ...aboutReport, isFromReporter }));
    await expect.poll(() => words(host)).toContain(said);
    expect(host.querySelector('dd a')?.getAttribute('href')).toBe('/signals/7');
  });

  it.each([
    [{ problem: 'TOO_LARGE', text: '' }, 'над 30 MB'],
    [{ problem: 'UNREADABLE' }, 'не е писмо, което може да се прочете'],
    [{ text: '' }, 'Писмото няма текст'],
    [{ attachmentsLeftOut: 3 }, 'остават само в пощата на общината: 3'],
    [{ state: 'AUTOMATIC' }, 'Писано е от програма'],
    [{ ...dismissed }, /Демо служител реши, че писмото не е сигнал .*Причина: Реклама/],
    [{ ...dismissed, decidedBy: null }, 'Решено е, че писмото не е сигнал'],
    [
      { state: 'ENTERED', ...decided, signalId: '9', signalReference: 'NS-2026-000009' },
      /Демо служител направи сигнал от писмото .*NS-2026-000009/,
    ],
  ])('says what it is: %o', async (over, said) => {
    const { host } = await show(letter(over));
    await expect.poll(() => words(host)).toMatch(said);
    expect(host.querySelector('ns-letter-acts') !== null).toBe(!('state' in over));
  });

  it('is noted once, also when the button is pressed twice, and the keyboard goes on at the heading', async () => {
    const { host, sent, fixture } = await show(letter(aboutReport));
    await expect.poll(() => host.querySelector('[data-testid=note-letter]')).not.toBeNull();
    const button = host.querySelector<HTMLButtonElement>('[data-testid=note-letter]');
    button?.click();
    button?.click();
    await expect.poll(() => words(host)).toMatch(/Демо служител записа писмото като вътрешна бележка .*NS-2026-000007/);
    await fixture.whenStable();
    expect(sent.filter(({ name }) => name === 'NoteLetter')).toHaveLength(1);
    await expect.poll(() => document.activeElement?.id).toBe('letter');
  });

  it('says when somebody was faster', async () => {
    const message = 'Друг вече е обработил това писмо.';
    const { host } = await show(letter(aboutReport), { __typename: 'ActionNotAvailableError', message });
    await expect.poll(() => host.querySelector('[data-testid=note-letter]')).not.toBeNull();
    host.querySelector<HTMLButtonElement>('[data-testid=note-letter]')?.click();
    await expect.poll(() => host.querySelector('ns-problem')?.textContent).toContain(message);
  });

  it('is no report with a reason, and not without', async () => {
    const { host, sent, fixture } = await show(letter());
    await expect.poll(() => host.querySelector('[data-testid=dismiss-letter]')).not.toBeNull();
    host.querySelector<HTMLButtonElement>('[data-testid=dismiss-letter]')?.click();
    const root = TestbedHarnessEnvironment.documentRootLoader(fixture);
    const dialog = await root.getHarness(MatDialogHarness);
    const submit = await dialog.getHarness(MatButtonHarness.with({ text: 'Не е сигнал' }));
    await submit.click();
    expect(sent.filter(({ name }) => name === 'DismissLetter')).toEqual([]);
    await (await dialog.getHarness(MatInputHarness)).setValue('Реклама');
    await submit.click();
    await expect.poll(() => words(host)).toContain('Причина: Реклама');
    expect(sent.find(({ name }) => name === 'DismissLetter')?.variables).toEqual({
      input: { letterId: 'l1', reason: 'Реклама' },
    });
  });

  it('is answered with words to the address that it names, and not without', async () => {
    const { host, sent, fixture } = await show(letter());
    await expect.poll(() => host.querySelector('[data-testid=answer-letter]')).not.toBeNull();
    host.querySelector<HTMLButtonElement>('[data-testid=answer-letter]')?.click();
    const root = TestbedHarnessEnvironment.documentRootLoader(fixture);
    const dialog = await root.getHarness(MatDialogHarness);
    expect(await dialog.getText()).toContain(letterHead.senderAddress);
    const submit = await dialog.getHarness(MatButtonHarness.with({ text: 'Изпратете' }));
    await submit.click();
    expect(sent.filter(({ name }) => name === 'AnswerLetter')).toEqual([]);
    await (await dialog.getHarness(MatInputHarness)).setValue('Всяка събота.');
    await submit.click();
    await expect.poll(() => words(host)).toMatch(/Демо служител отговори с имейл .*Всяка събота/);
    expect(sent.find(({ name }) => name === 'AnswerLetter')?.variables).toEqual({
      input: { letterId: 'l1', words: 'Всяка събота.' },
    });
  });

  it('without an address of its sender cannot be answered', async () => {
    const { host } = await show(letter({ senderAddress: null }));
    await expect.poll(() => host.querySelector('[data-testid=dismiss-letter]')).not.toBeNull();
    expect(host.querySelector('[data-testid=answer-letter]')).toBeNull();
  });

  it('says that there is none', async () => {
    const { host } = await show(null);
    await expect.poll(() => words(host)).toContain('Няма такова писмо');
  });
});
