import { TestBed } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { Router } from '@angular/router';
import { afterEach, describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { letterHead } from '../testing/letter-head.ts';
import { OnBehalf } from './on-behalf.ts';
import { entryOfLetter } from './letter-to-enter.ts';

const pothole = { __typename: 'Category', code: 'pothole', name: 'Дупка', dangerous: false, advice: null };
const roads = {
  __typename: 'Category',
  code: 'roads',
  name: 'Пътища',
  children: [{ ...pothole, searchWords: [], questions: [] }],
};
const photo = {
  __typename: 'Photo',
  id: 'p1',
  url: '/p1',
  thumbnailUrl: '/p1',
  width: 4,
  height: 3,
  covers: [],
  coversVersion: 0,
  coveredUrl: null,
};
const letter = { ...letterHead, text: 'Има дупка на ул. Плиска 8.', photos: [photo] };
const decided = 'Друг вече е обработил това писмо.';

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

async function setUp(
  shown: object | null = letter,
  answer: object = { __typename: 'Signal', id: '7', reference: 'NS-7' },
) {
  const form = await showForm(
    OnBehalf,
    {
      EntryMenus: () => ({ categories: [roads] }),
      SuggestedCategories: () => ({ suggestCategories: [{ __typename: 'CategorySuggestion', category: pothole }] }),
      LetterToEnter: () => ({ letter: shown }),
      LetterToSignal: () => ({ letterToSignal: answer }),
      KnownCases: () => ({ signals: { __typename: 'SignalConnection', edges: [] } }),
      EnteredSignal: () => ({ enteredSignal: null }),
    },
    [],
    () => void TestBed.inject(Router).navigateByUrl('/?letter=l1'),
  );
  const values = async () => {
    const inputs = await form.loader.getAllHarnesses(MatInputHarness);
    return Promise.all(inputs.map((input) => input.getValue()));
  };
  const named = (name: string) => form.sent.filter((each) => each.name === name);
  return { ...form, values, named };
}

describe('a report made of a letter', () => {
  it('begins with what the letter says, shows its photos and asks for no channel', async () => {
    const { host, values, named } = await setUp();
    await expect.poll(values).toContain('Дупка\n\nИма дупка на ул. Плиска 8.');
    expect(await values()).toEqual(expect.arrayContaining(['ул. Плиска 8', 'Демо подател', 'demo@demo.test']));
    expect(host.querySelector('[data-testid=entry-letter]')?.textContent).toMatch(
      /Сигнал от писмо на Демо подател.*Адресът е намерен в текста: ул\. Плиска 8.*стават част от сигнала/s,
    );
    expect(host.querySelectorAll('ns-entry-letter img')).toHaveLength(1);
    expect(host.querySelector('mat-button-toggle[value=PHONE]')).toBeNull();
    expect(host.textContent).not.toContain('Писмо на хартия');
    await expect.poll(() => named('SuggestedCategories').length).toBe(1);
    await expect.poll(() => host.querySelector('mat-chip')?.textContent).toContain('Дупка');
  });

  it('is sent with the letter once, also when the button is pressed twice', async () => {
    const { loader, values, named, host } = await setUp();
    await expect.poll(values).toContain('demo@demo.test');
    const category = await loader.getHarness(MatAutocompleteHarness.with({ ancestor: 'ns-category-field' }));
    await category.enterText('Дупка');
    await category.selectOption({ text: /Дупка/ });
    host.querySelector<HTMLButtonElement>('[type=submit]')?.click();
    host.querySelector<HTMLButtonElement>('[type=submit]')?.click();
    await expect.poll(() => host.querySelector('ns-on-behalf-sent')).not.toBeNull();
    expect(named('LetterToSignal').map(({ variables }) => variables)).toMatchObject([
      {
        letterId: 'l1',
        input: {
          channel: 'EMAIL',
          address: 'ул. Плиска 8',
          reporter: { name: 'Демо подател', email: 'demo@demo.test' },
          photoIds: [],
        },
      },
    ]);
    expect(named('SubmitOnBehalf')).toEqual([]);
  });

  it('keeps what was typed when somebody was faster, and says so', async () => {
    const { loader, values, host } = await setUp(letter, { __typename: 'ActionNotAvailableError', message: decided });
    await expect.poll(values).toContain('demo@demo.test');
    const category = await loader.getHarness(MatAutocompleteHarness.with({ ancestor: 'ns-category-field' }));
    await category.enterText('Дупка');
    await category.selectOption({ text: /Дупка/ });
    await (await loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click();
    await expect.poll(() => host.querySelector('form > .person ns-problem')?.textContent).toContain(decided);
    expect(await values()).toContain('demo@demo.test');
  });

  it.each([
    ['was dealt with', { ...letter, state: 'DISMISSED' }],
    ['is not there', null],
  ])('is none of a letter that %s', async (_, shown) => {
    const { host } = await setUp(shown);
    await expect.poll(() => host.querySelector('[data-testid=letter-gone]')).not.toBeNull();
    expect(host.querySelector('form')).toBeNull();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('ns.onBehalf.'))).toEqual([]);
  });

  it('is gone on with later under its own key, with the words as they were left', async () => {
    const { loader, values, host, fixture } = await setUp();
    await expect.poll(values).toContain('demo@demo.test');
    const text = await loader.getHarness(MatInputHarness.with({ selector: 'textarea' }));
    await text.setValue('Моите думи.');
    await fixture.whenStable();
    await (await loader.getHarness(MatButtonHarness.with({ text: 'Оставете за после' }))).click();
    await expect.poll(() => host.querySelector('[data-testid=entry-letter]')).toBeNull();
    await expect.poll(() => TestBed.inject(Router).url).toBe('/');
    await (await loader.getHarness(MatButtonHarness.with({ text: 'Продължете' }))).click();
    await expect.poll(() => host.querySelector('[data-testid=entry-letter]')).not.toBeNull();
    const again = await loader.getHarness(MatInputHarness.with({ selector: 'textarea' }));
    await expect.poll(() => again.getValue()).toBe('Моите думи.');
  });
});

describe('what the form takes of a letter', () => {
  const of = (over: Partial<Parameters<typeof entryOfLetter>[0]>) =>
    entryOfLetter({ ...letter, ...over } as Parameters<typeof entryOfLetter>[0]).description;
  it.each([
    [{ subject: 'Re: Вашият сигнал', text: 'Още е така.' }, 'Още е така.'],
    [{ subject: '', text: 'Дупка.' }, 'Дупка.'],
    [{ subject: 'Дупка', text: 'Дупка на ъгъла.' }, 'Дупка на ъгъла.'],
    [{ subject: 'Дупка', text: '' }, 'Дупка'],
    [{ subject: 'Re: Дупка', text: '' }, 'Re: Дупка'],
  ])('%o', (over, description) => {
    expect(of(over)).toBe(description);
  });
});
