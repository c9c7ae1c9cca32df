import { ApplicationInitStatus, DOCUMENT, computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dictionaries } from './dictionaries.ts';
import { LanguageStore } from './language-store.ts';
import { PartTexts } from './part-texts.ts';
import { provideTranslations } from './provide-translations.ts';
import { ScreenTexts } from './screen-texts.ts';

const bulgarian = { 'signal.number': 'Сигнал {{ number }}' };

async function stage(english: () => Promise<Record<string, string>>) {
  const dictionaries: Dictionaries = { bg: () => Promise.resolve(bulgarian), en: english };
  TestBed.configureTestingModule({
    providers: [provideTranslations(dictionaries), { provide: DOCUMENT, useValue: { documentElement: {} } }],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const { t } = TestBed.inject(ScreenTexts);
  return { language: TestBed.inject(LanguageStore), shown: computed(() => t('signal.number', { number: 7 })) };
}

describe('texts of the screen', () => {
  beforeAll(() => {
    TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    vi.restoreAllMocks();
  });

  // The specs of one run share a process.
  afterAll(() => {
    TestBed.resetTestEnvironment();
  });

  it('follow the language, with their parameters', async () => {
    const { language, shown } = await stage(() => Promise.resolve({ 'signal.number': 'Report {{ number }}' }));
    expect(shown()).toBe('Сигнал 7');
    await language.choose('EN');
    expect(shown()).toBe('Report 7');
  });

  it('stay in the language before when those of the chosen one cannot be fetched', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { language, shown } = await stage(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(shown()).toBe('Сигнал 7');
    await language.choose('EN');
    expect(shown()).toBe('Сигнал 7');
  });

  it('of a part are there in the language of the screen, and in each that is chosen afterwards', async () => {
    const { language } = await stage(() => Promise.resolve({ 'signal.number': 'Report {{ number }}' }));
    const english = vi.fn(() => Promise.resolve({ work: { heading: 'Jobs' } }));
    const part: Dictionaries = { bg: () => Promise.resolve({ work: { heading: 'Задачи' } }), en: english };
    const { t } = TestBed.inject(ScreenTexts);
    await TestBed.inject(PartTexts).open(part);
    expect([t('work.heading'), t('signal.number', { number: 7 })]).toEqual(['Задачи', 'Сигнал 7']);
    expect(english).not.toHaveBeenCalled();
    await language.choose('EN');
    expect([t('work.heading'), t('signal.number', { number: 7 })]).toEqual(['Jobs', 'Report 7']);
  });
});
