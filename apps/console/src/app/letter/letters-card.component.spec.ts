import { inputBinding, signal } from '@angular/core';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { aboutReport, letterHead, letterPage } from '../testing/letter-head.ts';
import { LettersCard } from './letters-card.ts';

const answer = { ...letterHead, ...aboutReport };
const show = (letters: readonly object[]) =>
  showForm(
    LettersCard,
    {
      LettersOfSignal: () => letterPage(letters),
      NoteLetter: () => ({
        noteLetter: { ...answer, state: 'NOTED', decidedBy: 'Демо', decidedAt: answer.receivedAt },
      }),
    },
    [inputBinding('signalId', signal('7'))],
  );
const card = (host: HTMLElement) => host.querySelector('[data-testid=letters-of-report]');

describe('the letters about a report', () => {
  it('stand on its page, and are noted there', async () => {
    const { host, sent } = await show([answer]);
    await expect.poll(() => card(host)?.textContent).toMatch(/Писма по този сигнал.*Дупка.*Има дупка/s);
    expect(sent[0]?.variables).toEqual({ signalId: '7', after: null });
    expect(card(host)?.textContent).not.toContain('Отговор по');
    host.querySelector<HTMLButtonElement>('[data-testid=note-letter]')?.click();
    await expect.poll(() => card(host)?.textContent).toContain('Демо записа писмото като вътрешна бележка');
    expect(host.querySelector('ns-letter-acts')).toBeNull();
    await expect.poll(() => document.activeElement?.id).toBe('letters-of-report');
  });

  it('are no card where there are none', async () => {
    const { host, sent } = await show([]);
    await expect.poll(() => sent.length).toBe(1);
    expect(card(host)).toBeNull();
  });
});
