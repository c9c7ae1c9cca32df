import { Component, inject } from '@angular/core';
import { MatInputHarness } from '@angular/material/input/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { LetterHeadFragment, ReferralPartsFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { LetterActs } from '../letter/letter-acts.ts';
import { showForm } from '../testing/console-fixture.ts';
import { aboutReport, letterHead } from '../testing/letter-head.ts';
import { receivedReport } from '../testing/received-report.ts';
import { LetterAsAnswer } from './letter-as-answer.ts';

const letter: LetterHeadFragment = { ...letterHead, ...aboutReport, isFromReporter: false, answersBodyMail: true };
const referral: ReferralPartsFragment = {
  id: '17',
  state: 'SENT',
  externalBody: { code: 'viks', name: 'ВиК', phone: null },
  sentOn: '2026-11-30',
  person: null,
  receivedOn: null,
  number: null,
  answeredOn: null,
  answer: null,
  channel: 'MAIL',
  problem: null,
  theirWords: null,
  forwardBy: '2026-12-08',
  answerBy: null,
  canResend: false,
  next: ['RECEIVED', 'ANSWERED'],
};

/** The letter with its buttons, as on the page of its report. */
@Component({
  imports: [LetterActs],
  template: `<ns-letter-acts [letter]="letter" [noteAnswer]="waits ? note : null" />`,
})
class Shown {
  static waits = true;
  protected readonly waits = Shown.waits;
  protected readonly letter = letter;
  private readonly asAnswer = inject(LetterAsAnswer);
  protected readonly note = (each: LetterHeadFragment) => this.asAnswer.note('7', referral, each);
}

async function setUp(waits = true) {
  Shown.waits = waits;
  const shown = await showForm(Shown, {
    LetterPage: () => ({
      letter: { ...letter, text: 'Сменихме тръбата.\n> Препратен сигнал\n', attachmentsLeftOut: 0, photos: [] },
    }),
    NoteReferral: () => ({ noteReferral: receivedReport() }),
    NoteLetter: () => ({ noteLetter: { ...letter, state: 'NOTED' } }),
  });
  const button = shown.host.querySelector<HTMLButtonElement>('[data-testid=note-answer]');
  const page = TestbedHarnessEnvironment.documentRootLoader(shown.fixture);
  return { ...shown, button, page };
}

describe('a letter of the body to which a report was forwarded', () => {
  it('fills the note with its day and words, and waits no more once that is saved', async () => {
    const { button, page, sent } = await setUp();
    button?.click();
    await expect.poll(() => document.querySelector('ns-note-referral')).not.toBeNull();
    const words = await page.getHarness(MatInputHarness.with({ selector: 'textarea' }));
    expect(await words.getValue()).toBe('Сменихме тръбата.');
    const answer = await page.getHarness(MatSelectHarness.with({ selector: '[data-testid=referral-answer]' }));
    await answer.open();
    await answer.clickOptions({ text: 'направено е' });
    await (await page.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click();
    await expect.poll(() => sent.map(({ name }) => name)).toEqual(['LetterPage', 'NoteReferral', 'NoteLetter']);
    const parts = { kind: 'ANSWERED', on: '2026-12-01', answer: 'DONE', words: 'Сменихме тръбата.' };
    expect(sent[1]?.variables).toEqual({ input: { signalId: '7', referralId: '17', ...parts } });
    expect(sent[2]?.variables).toEqual({ letterId: 'l1' });
  });

  it('goes on waiting when the note is not saved', async () => {
    const { button, page, sent } = await setUp();
    button?.click();
    await expect.poll(() => document.querySelector('ns-note-referral')).not.toBeNull();
    await (await page.getHarness(MatButtonHarness.with({ selector: '[mat-dialog-close]' }))).click();
    await expect.poll(() => document.querySelector('ns-note-referral')).toBeNull();
    expect(sent.map(({ name }) => name)).toEqual(['LetterPage']);
  });

  it('is no answer where the report waits for none', async () => {
    expect((await setUp(false)).button).toBeNull();
  });
});
