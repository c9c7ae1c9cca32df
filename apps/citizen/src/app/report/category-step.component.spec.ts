import { ApplicationInitStatus, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { DraftStore } from '../draft/draft-store.ts';
import type { TopCategory } from '../draft/menus.ts';
import { CategoryStep } from './category-step.ts';

const { scrollIntoView } = Element.prototype;
beforeEach(() => {
  // jsdom draws nothing.
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});
afterEach(() => {
  Element.prototype.scrollIntoView = scrollIntoView;
  vi.unstubAllGlobals();
  localStorage.clear();
});

const leaf = { dangerous: false, advice: null, icon: 'road', needsPlace: false, forwardTo: null, questions: [] };
const roads = {
  ...leaf,
  code: 'roads',
  name: 'Пътища',
  searchWords: [],
  children: [
    { ...leaf, code: 'pothole', name: 'Дупка на пътя', searchWords: ['дупка'] },
    { ...leaf, code: 'sign', name: 'Знак', searchWords: ['знак'] },
  ],
} as unknown as TopCategory;

const tooLittle = { outcome: 'SAYS_TOO_LITTLE', suggestions: [], otherMatter: null };

async function setUp(advice: object = tooLittle) {
  stubServer({ CategoryAdvice: () => ({ categoryAdvice: { __typename: 'CategoryAdvice', ...advice } }) });
  TestBed.configureTestingModule({ providers: [provideGraphql(), provideTranslations(dictionaries)] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(CategoryStep, {
    bindings: [inputBinding('categories', signal([roads]))],
  });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const type = async (words: string) => {
    const field = host.querySelector('ion-textarea');
    Object.assign(field ?? {}, { value: words });
    field?.dispatchEvent(new Event('ionInput'));
    await fixture.whenStable();
  };
  const choose = async (group: string, value: string) => {
    host.querySelector(group)?.dispatchEvent(new CustomEvent('ionChange', { detail: { value } }));
    await fixture.whenStable();
  };
  const goOn = async () => {
    host.querySelector<HTMLElement>('.next ion-button:last-child')?.click();
    await fixture.whenStable();
  };
  const shown = () => host.querySelector('ns-words-advice')?.textContent ?? '';
  const offered = () =>
    [...host.querySelectorAll('ns-category-finder ion-radio')].map(({ textContent }) => textContent);
  return { type, choose, goOn, shown, offered, description: () => TestBed.inject(DraftStore).draft().description };
}

const suggestions = 'ns-category-finder ion-radio-group';
const tree = 'ion-accordion ion-radio-group';

describe('words that were typed to find the category', () => {
  it.each(['дупка', 'дупка на', 'дупка на платното, колите я заобикалят'])(
    'begin the description when a suggestion is chosen: %s',
    async (words) => {
      const { type, choose, description } = await setUp();
      await type(words);
      await choose(suggestions, 'pothole');
      expect(description()).toBe(words);
    },
  );

  it('begin it also when the category is chosen from the list, and when they are typed after the choice', async () => {
    const { type, choose, goOn, description } = await setUp();
    await type('дупка');
    await choose(tree, 'sign');
    expect(description()).toBe('дупка');
    await type('дупка на пътя');
    await goOn();
    expect(description()).toBe('дупка на пътя');
  });

  it('never take the place of a description that its reporter wrote', async () => {
    const { type, choose, goOn, description } = await setUp();
    TestBed.inject(DraftStore).change({ description: 'Написано преди това.' });
    await type('дупка');
    await choose(suggestions, 'pothole');
    await goOn();
    expect(description()).toBe('Написано преди това.');
  });
});

describe('words that were typed', () => {
  it('show 112 at once when they speak of danger to life, before any category and without an answer', async () => {
    const { type, shown } = await setUp();
    await type('човек лежи и не диша');
    expect(shown()).toContain('112');
    await type('лампата не свети');
    expect(shown()).not.toContain('112');
  });

  it('show who is responsible, and no category, when they are not for the municipality', async () => {
    const { type, shown, offered } = await setUp({
      outcome: 'OTHER_MATTER',
      suggestions: [],
      otherMatter: {
        __typename: 'OtherMatter',
        name: 'Спорове',
        advice: 'Не е за нас.',
        responsible: 'Полиция',
        phone: '112',
      },
    });
    await type('съседът чупи знак в дупка');
    await vi.waitUntil(() => shown().includes('Полиция'));
    expect(offered()).toEqual([]);
  });

  it('say honestly that nothing fits, and offer what fits a word or two', async () => {
    const { type, shown, offered } = await setUp({ outcome: 'NOTHING_FITS', suggestions: [], otherMatter: null });
    await type('дупка в бюджета на държавата');
    await vi.waitUntil(() => shown().includes('не прилича'));
    expect(offered()).toEqual([]);
    await type('дупка');
    expect(shown()).not.toContain('не прилича');
    expect(offered()).toHaveLength(1);
  });

  it('offer what the server proposes, the likeliest first', async () => {
    const of = (code: string) => ({
      __typename: 'CategorySuggestion',
      category: { __typename: 'Category', code },
    });
    const { type, offered } = await setUp({
      outcome: 'SUGGESTIONS',
      suggestions: [of('sign'), of('pothole')],
      otherMatter: null,
    });
    await type('има дупка на пътя');
    await vi.waitUntil(() => offered().length === 2);
    expect(offered()[0]).toContain('Знак');
  });
});
