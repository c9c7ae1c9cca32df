import { ApplicationInitStatus, inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import type { NextDayKind, PublicCardFragment } from '@ns/contract/city';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { PublicCard } from './public-card.ts';

const lipnik = { street: 'бул. Липник', streetPath: '/ulitsa/ruse/bulevard-lipnik' };

async function show(given: Partial<PublicCardFragment>, linksStreet = true) {
  stubServer({});
  const signal: PublicCardFragment = {
    id: 's1',
    reference: 'NS-2026-000001',
    status: 'IN_PROGRESS',
    statusLabel: 'Работи се',
    state: 'OPEN',
    description: 'Изхвърлени матраци на тротоара.',
    createdAt: '2026-11-28T10:00:00Z',
    category: { code: 'waste.dump', name: 'Сметище', icon: 'trash' },
    settlement: { code: '63427', name: 'Русе' },
    street: null,
    streetPath: null,
    placeUrl: null,
    nextDay: null,
    photos: [],
    photosAfter: [],
    ...given,
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideTranslations(dictionaries),
      provideGraphql(),
      { provide: ConfigToken, useValue: {} },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(PublicCard, {
    bindings: [inputBinding('signal', () => signal), inputBinding('linksStreet', () => linksStreet)],
  });
  await fixture.whenStable();
  const card = fixture.nativeElement as HTMLElement;
  const link = card.querySelector<HTMLAnchorElement>('a.street');
  return {
    card,
    fixture,
    place: card.querySelector('.where > span')?.textContent,
    street: link && { words: link.textContent.trim(), path: link.getAttribute('href') },
  };
}

describe('the card of a published report', () => {
  it('names its street, which leads to the page of the street', async () => {
    const { place, street } = await show(lipnik);
    expect(street).toEqual({ words: 'бул. Липник', path: '/ulitsa/ruse/bulevard-lipnik' });
    expect(place).toBe('Русе');
  });

  it('names the street in place of the settlement where no link does', async () => {
    const withoutPage = await show({ ...lipnik, streetPath: null });
    expect([withoutPage.place, withoutPage.street]).toEqual(['бул. Липник', null]);
    TestBed.resetTestingModule();
    const onItsPage = await show(lipnik, false);
    expect([onItsPage.place, onItsPage.street]).toEqual(['бул. Липник', null]);
    TestBed.resetTestingModule();
    const nowhere = await show({});
    expect([nowhere.place, nowhere.street]).toEqual(['Русе', null]);
  });

  it('has a small map of the place where it has no photo, and no empty square where neither is there', async () => {
    const { card, fixture } = await show({ placeUrl: '/s/NS-2026-000001/place.png' });
    const picture = card.querySelector<HTMLImageElement>('ion-thumbnail img');
    expect(picture?.getAttribute('src')).toBe('/s/NS-2026-000001/place.png');
    picture?.dispatchEvent(new Event('error'));
    await fixture.whenStable();
    expect(card.querySelector('ion-thumbnail')).toBeNull();
    // The icon stands in the line of the heading.
    expect(card.querySelector('strong > ion-icon')).not.toBeNull();
  });

  const days: Readonly<Record<NextDayKind, string | undefined>> = {
    TERM: 'До 8 декември 2026 г.',
    DATE: 'До 8 декември 2026 г. (нова дата)',
    BUDGET: 'Чака бюджет',
    DECISION: 'Чака нова дата до 8 декември 2026 г.',
    FORWARD: 'Ще го препратим до 8 декември 2026 г.',
    REPLY: 'Очакваме отговор до 8 декември 2026 г.',
    NEXT_STEP: 'Решаваме какво следва до 8 декември 2026 г.',
    // The status says that the reporter is asked.
    ANSWER: undefined,
  };

  it.each(Object.entries(days) as [NextDayKind, string | undefined][])(
    'says in a few words what follows by a day of the kind %s',
    async (kind, words) => {
      const { card } = await show({ nextDay: { on: '2026-12-08', kind, sentence: 'По-дълго изречение.' } });
      expect(card.querySelector('[data-testid=next-day]')?.textContent.replaceAll(/\s/g, ' ')).toBe(words);
    },
  );
});
