import { ApplicationInitStatus, signal } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideTranslations } from '@ns/web';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { PhotoStart } from './photo-start.ts';

async function setUp() {
  const items = signal<readonly { readonly state: string }[]>([]);
  TestBed.configureTestingModule({
    // The list of the photos has a spec of its own.
    deferBlockBehavior: DeferBlockBehavior.Manual,
    providers: [
      provideTranslations(dictionaries),
      { provide: DraftStore, useValue: { photos: signal({ items }), problems: signal([]) } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(PhotoStart);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return { fixture, items, sentence: () => host.querySelector('[data-testid=photos-covered]')?.textContent };
}

describe('the photos of a report', () => {
  it('come with the sentence about faces and plates, and only where there is a photo', async () => {
    const { fixture, items, sentence } = await setUp();
    expect(sentence()).toBeUndefined();
    items.set([{ state: 'unreadable' }]);
    await fixture.whenStable();
    expect(sentence()).toBeUndefined();
    items.set([{ state: 'ready' }]);
    await fixture.whenStable();
    expect(sentence()).toBe(
      'Преди снимката да е публична, търсим и покриваме лица и номера. Малки и тъмни може да останат.',
    );
  });
});
