import { ApplicationInitStatus, Component, computed, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form } from '@angular/forms/signals';
import { provideGraphql, provideTranslations, ScreenTexts } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { detailsModel, detailsRules } from '../draft/details-form.ts';
import { findCategory, type TopCategory } from '../draft/menus.ts';
import { CategoryFinder } from './category-finder.ts';
import { CategorySection } from './category-section.ts';
import { ReportMenus } from './report-menus.ts';
import { WordsAdvice } from './words-advice.ts';

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

const leaf = {
  dangerous: false,
  advice: null,
  icon: 'road',
  needsPlace: false,
  asksEntrance: false,
  forwardTo: null,
  questions: [],
};
const roads = {
  ...leaf,
  code: 'roads',
  name: 'Пътища',
  searchWords: [],
  children: [
    { ...leaf, code: 'pothole', name: 'Дупка на пътя', searchWords: ['дупка'] },
    { ...leaf, code: 'sign', name: 'Знак', searchWords: ['знак'] },
    { ...leaf, code: 'wire', name: 'Паднал кабел', searchWords: [], dangerous: true },
  ],
} as unknown as TopCategory;

const tooLittle = { outcome: 'SAYS_TOO_LITTLE', suggestions: [], otherMatter: null };

/** The form around the section: its words are those of the draft. */
@Component({
  imports: [FormField, CategorySection, WordsAdvice],
  providers: [CategoryFinder],
  template: `
    <ns-words-advice
      [danger]="finder.isDanger()"
      [nothingFits]="finder.nothingFits()"
      [otherMatter]="finder.otherMatter()"
    />
    <ns-category-section
      label="За какво"
      [categories]="[roads]"
      [formField]="fields.category"
      [(menuOpen)]="menuOpen"
    />
  `,
})
class CategoryForm {
  private readonly drafts = inject(DraftStore);
  private readonly t = inject(ScreenTexts).t;
  protected readonly finder = inject(CategoryFinder);
  private readonly category = computed(() => findCategory([roads], this.drafts.draft().category));
  readonly roads = roads;
  readonly menuOpen = signal(false);
  readonly fields = form(detailsModel(this.drafts, this.category), (path) =>
    detailsRules(path, { drafts: this.drafts, category: this.category, t: this.t }),
  );
}

async function setUp(advice: object = tooLittle) {
  const sent = stubServer({
    CategoryAdvice: ({ text }: { text: string }) => ({
      categoryAdvice: { __typename: 'CategoryAdvice', ...(text.includes(' ') ? advice : tooLittle) },
    }),
  });
  TestBed.configureTestingModule({
    providers: [
      provideGraphql(),
      provideTranslations(dictionaries),
      { provide: ReportMenus, useValue: { data: signal({ categories: [roads] }) } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const drafts = TestBed.inject(DraftStore);
  const fixture = TestBed.createComponent(CategoryForm);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const type = async (words: string) => {
    drafts.change({ description: words });
    await fixture.whenStable();
  };
  const choose = async (value: string) => {
    host.querySelector('ion-radio-group')?.dispatchEvent(new CustomEvent('ionChange', { detail: { value } }));
    await fixture.whenStable();
  };
  const press = async (words: string) => {
    [...host.querySelectorAll<HTMLElement>('ion-item, ion-button')]
      .find(({ textContent }) => textContent.trim() === words)
      ?.click();
    await fixture.whenStable();
  };
  const shown = () => host.querySelector('ns-words-advice')?.textContent ?? '';
  const offered = () => [...host.querySelectorAll('ion-radio')].map(({ textContent }) => textContent);
  /** Waits until the server was asked about so many texts, and what it said is worked in. */
  const judged = async (texts: number) => {
    await vi.waitUntil(() => sent.length === texts);
    await fixture.whenStable();
  };
  return { type, choose, press, shown, offered, judged, host, drafts };
}

const of = (code: string) => ({ __typename: 'CategorySuggestion', category: { __typename: 'Category', code } });
const bothFit = { outcome: 'SUGGESTIONS', suggestions: [of('sign'), of('pothole')], otherMatter: null };

describe('the category of a report', () => {
  it('is proposed by its words and follows them until a person chooses', async () => {
    const { type, choose, offered, drafts } = await setUp(bothFit);
    await type('дупка');
    await vi.waitUntil(() => drafts.draft().category === 'pothole');
    expect(drafts.draft().categorySuggested).toBe(true);
    await type('знак');
    await vi.waitUntil(() => drafts.draft().category === 'sign');
    await choose('pothole');
    expect(drafts.draft()).toMatchObject({ category: 'pothole', categorySuggested: false });
    await type('дупката до знака');
    await vi.waitUntil(() => offered()[0]?.includes('Знак'));
    expect(drafts.draft().category).toBe('pothole');
    await type('');
    expect(drafts.draft().category).toBe('pothole');
  });

  it('is not proposed for words that say nothing any more', async () => {
    const { type, drafts } = await setUp();
    await type('дупка');
    await vi.waitUntil(() => drafts.draft().category === 'pothole');
    await type('');
    expect(drafts.draft()).toMatchObject({ category: null, categorySuggested: false });
  });

  it('is chosen from all of them by a press, which is then the first of the offered ones', async () => {
    const { type, press, offered, host, drafts } = await setUp(bothFit);
    expect(host.querySelector('ns-category-menu')).not.toBeNull();
    await press('Знак');
    expect(drafts.draft().category).toBe('sign');
    expect(host.querySelector('ns-category-menu')).toBeNull();
    expect(offered()).toHaveLength(1);
    await type('дупка');
    await vi.waitUntil(() => offered().length === 2);
    expect(offered()[0]).toContain('Знак');
    await press('Друга категория');
    expect(host.querySelector('ns-category-menu')).not.toBeNull();
  });

  it('is chosen once: a suggestion opens no menu, and closes the one that is open', async () => {
    const { type, choose, press, offered, host, drafts } = await setUp(bothFit);
    const isMenuOpen = () => host.querySelector('ns-category-menu') !== null;
    await type('има дупка на пътя');
    await vi.waitUntil(() => offered().length === 2);
    expect(isMenuOpen()).toBe(false);
    await choose('pothole');
    expect(isMenuOpen()).toBe(false);
    await press('Друга категория');
    expect(isMenuOpen()).toBe(true);
    await choose('sign');
    expect(drafts.draft().category).toBe('sign');
    expect(isMenuOpen()).toBe(false);
    expect(offered()).toHaveLength(2);
  });

  it('says its advice before what follows, once', async () => {
    const { press, host, drafts } = await setUp();
    await press('Паднал кабел');
    expect(host.querySelector('ns-category-advice')?.textContent).toContain('112');
    await press('Няма опасност, продължете');
    expect(host.querySelector('ns-category-advice')).toBeNull();
    expect(drafts.draft().advicePutAside).toBe('wire');
  });
});

describe('words that were typed', () => {
  it('show 112 at once when they speak of danger to life, before any category and without an answer', async () => {
    const { type, shown, judged, drafts } = await setUp(bothFit);
    await type('човек лежи до знак и не диша');
    expect(shown()).toContain('112');
    await judged(1);
    expect(drafts.draft().category).toBeNull();
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
    const { type, offered } = await setUp(bothFit);
    await type('има дупка на пътя');
    await vi.waitUntil(() => offered().length === 2);
    expect(offered()[0]).toContain('Знак');
  });
});
