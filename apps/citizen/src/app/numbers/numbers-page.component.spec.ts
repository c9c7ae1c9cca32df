import { ApplicationInitStatus, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { NumbersPage } from './numbers-page.ts';

const counted = (value: number) => ({ __typename: 'PublicCount', value, below: null, text: String(value) });
const hidden = (below: number) => ({
  __typename: 'PublicCount',
  value: null,
  below,
  text: `< ${String(below)}`,
});
const row = (key: string | null, received: object, resolved: object) => ({
  __typename: 'PublicNumbersRow',
  key,
  received,
  resolved,
  inTimePercent: null,
  medianDaysToResolve: null,
  promisesKept: counted(0),
  promisesMoved: counted(0),
  promisesBroken: counted(0),
  keptPercent: null,
});
const months = [
  row('2026-06-01', hidden(5), counted(33)),
  row('2026-07-01', counted(66), hidden(5)),
  row('2026-08-01', counted(0), counted(11)),
];

async function setUp(network = { isThere: true }) {
  const answer = (data: object) => () => {
    if (!network.isThere) {
      throw new TypeError('Failed to fetch');
    }
    return data;
  };
  stubServer({
    Municipality: answer({ municipality: { __typename: 'Municipality', name: 'Примерово' } }),
    CityMenus: answer({ categories: [], settlements: [], municipality: { area: null } }),
    PublicNumbers: answer({
      departments: [],
      publicNumbers: {
        from: '2026-06-01',
        to: '2026-08-31',
        total: row(null, counted(70), counted(48)),
        lastThirtyDays: row(null, counted(0), counted(11)),
        months,
        categories: [],
        settlements: [],
        departments: [],
      },
    }),
  });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      { provide: ConfigToken, useValue: {} },
      { provide: WideScreen, useValue: { navigationAbove: signal(false), isLow: signal(false) } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(NumbersPage);
  const page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
  return { page, all };
}

describe('the months of the numbers', () => {
  it('are drawn as long as the table says, a hidden count as a range up to its limit', async () => {
    const { all } = await setUp();
    await expect.poll(() => all('.month').length).toBe(months.length);
    const table = all('tbody tr').map((line) => [...line.children].map(({ textContent }) => textContent));
    expect(table).toEqual([
      ['юни 2026 г.', '< 5', '33'],
      ['юли 2026 г.', '66', '< 5'],
      ['август 2026 г.', '0', '11'],
    ]);
    // Of the longest column, which stands for 66; „< 5“ reaches up to 4.
    const drawn = all('.month .pair').map((pair) =>
      [...pair.querySelectorAll('i')].map((column) => [
        Math.round((parseFloat(column.style.height) * 66) / 100),
        column.classList.contains('range'),
      ]),
    );
    expect(drawn).toEqual([
      [
        [4, true],
        [33, false],
      ],
      [
        [66, false],
        [4, true],
      ],
      [
        [0, false],
        [11, false],
      ],
    ]);
    // What the lines of such a column mean is said.
    expect(all('.key .range').map(({ textContent }) => textContent)).toEqual([
      'Скрито малко число: някъде до върха на колоната',
    ]);
  });
});

describe('the numbers without a network', () => {
  it('say so and are asked for again when it returns', async () => {
    const network = { isThere: false };
    const { page, all } = await setUp(network);
    await expect.poll(() => page.querySelector('ns-load-failure')).not.toBeNull();
    expect(all('.month')).toEqual([]);
    network.isThere = true;
    await expect
      .poll(() => (window.dispatchEvent(new Event('online')), all('.month').length), { timeout: 30_000 })
      .toBe(months.length);
    expect(page.querySelector('ns-load-failure')).toBeNull();
  });
});
