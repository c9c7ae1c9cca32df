import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { showForm, waitingLetters } from '../testing/console-fixture.ts';
import { aboutReport, letterHead, letterPage } from '../testing/letter-head.ts';
import { readFilter } from './letter-filter.ts';
import { Letters } from './letters.ts';

const photo = { __typename: 'Photo', id: 'p1' };
const listed = { ...letterHead, photos: [photo, { ...photo, id: 'p2' }] };
const rows = (host: HTMLElement) =>
  [...host.querySelectorAll('[data-testid=letter-row]')].map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim());

describe('the list of letters', () => {
  afterEach(() => waitingLetters.set(null));

  it('shows those that wait, with sender, subject, first words, photos and what each is', async () => {
    const unreadable = { ...letterHead, id: 'l2', senderName: null, senderAddress: null, subject: '' };
    const { host, sent } = await showForm(Letters, {
      Letters: () =>
        letterPage([
          { ...listed, ...aboutReport },
          { ...unreadable, problem: 'UNREADABLE', photos: [] },
        ]),
    });
    await expect.poll(() => rows(host).length).toBe(2);
    expect(rows(host)[0]).toMatch(/Демо подател.*ДупкаИма дупка на ул\. Плиска 8\..*Отговор по NS-2026-000007/);
    expect(rows(host)[0]).toMatch(/От имейла на подателя.*Снимки: 2/);
    expect(rows(host)[1]).toMatch(/^Неизвестен подател.*Без тема.*Не може да се прочете/);
    expect(host.querySelector('[data-testid=letter-row] a')?.getAttribute('href')).toBe('/letters/l1');
    expect(sent.map(({ variables }) => variables)).toEqual([{ states: ['WAITING'], after: null }]);
  });

  it('is asked for another kind, which the address keeps', async () => {
    const { host, sent } = await showForm(Letters, { Letters: () => letterPage([]) });
    await expect.poll(() => host.textContent).toContain('Няма писма, които чакат');
    host.querySelectorAll<HTMLElement>('mat-button-toggle button')[1]?.click();
    const states = ['ENTERED', 'NOTED', 'ANSWERED', 'DISMISSED'];
    await expect.poll(() => sent.at(-1)?.variables).toMatchObject({ states });
    expect(TestBed.inject(Router).url).toBe('/?show=handled');
    await expect.poll(() => host.textContent).toContain('Още няма обработени писма');
    expect([readFilter('handled'), readFilter('x'), readFilter(null)]).toEqual(['handled', 'waiting', 'waiting']);
  });

  it('goes on page by page', async () => {
    const { host } = await showForm(Letters, {
      Letters: ({ after }) =>
        after === null ? letterPage([listed], 'a') : letterPage([{ ...listed, id: 'l2', subject: 'Втора' }]),
    });
    await expect.poll(() => rows(host).length).toBe(1);
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Покажете още'))?.click();
    await expect.poll(() => rows(host).length).toBe(2);
    await expect.poll(() => host.textContent).not.toContain('Покажете още');
  });

  it('is asked again when another number waits', async () => {
    waitingLetters.set(1);
    const { host, sent, fixture } = await showForm(Letters, { Letters: () => letterPage([listed]) });
    await expect.poll(() => rows(host).length).toBe(1);
    waitingLetters.set(2);
    await fixture.whenStable();
    await expect.poll(() => sent.length).toBe(2);
  });

  it('says when it cannot be had', async () => {
    const { host } = await showForm(Letters, {});
    await expect.poll(() => host.querySelector('ns-load-failure')?.textContent.trim()).toBeTruthy();
  });
});
