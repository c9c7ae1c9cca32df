import { Component, inject } from '@angular/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LettersWatch } from '../live/letters-watch.ts';
import { showForm } from '../testing/console-fixture.ts';

@Component({ providers: [LettersWatch], template: `{{ watch.count() ?? 'none' }}` })
class Page {
  protected readonly watch = inject(LettersWatch);
}

afterEach(() => void vi.useRealTimers());

describe('how many letters wait', () => {
  it('is looked for twice a minute', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let waiting = 1;
    const { host, sent } = await showForm(Page, { WaitingLetters: () => ({ waitingLetters: waiting }) });
    await expect.poll(() => host.textContent).toBe('1');
    waiting = 2;
    vi.advanceTimersByTime(29_000);
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(2_000);
    await expect.poll(() => host.textContent).toBe('2');
  });

  it('is nothing where no mailbox is read', async () => {
    const { host, sent } = await showForm(Page, { WaitingLetters: () => ({ waitingLetters: null }) });
    await expect.poll(() => sent.length).toBe(1);
    expect(host.textContent).toBe('none');
  });
});
