import { ApplicationInitStatus, inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import type { NextDayKind, SignalCardFragment } from '@ns/contract/citizen';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { SignalCard } from './signal-card.ts';

const own = {
  id: 's1',
  reference: 'NS-2026-000001',
  status: 'IN_PROGRESS',
  statusLabel: 'Работи се',
  description: 'Чували край контейнера.',
  category: { code: 'waste.dump', name: 'Сметище', icon: 'trash' },
  settlement: { code: '63427', name: 'Русе' },
  address: null,
  streetPath: null,
  location: null,
  photos: [],
  registration: { state: 'PENDING', incomingNumber: null, incomingDate: null },
  availableActions: [],
  following: false,
  nextDay: null,
  latestNews: null,
  createdAt: '2026-11-28T10:00:00Z',
  updatedAt: '2026-11-28T10:00:00Z',
} satisfies SignalCardFragment;

async function show(given: Partial<SignalCardFragment>, compact = false) {
  stubServer({});
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideTranslations(dictionaries),
      provideGraphql(),
      { provide: ConfigToken, useValue: {} },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(SignalCard, {
    bindings: [inputBinding('signal', () => ({ ...own, ...given })), inputBinding('compact', () => compact)],
  });
  await fixture.whenStable();
  const card = fixture.nativeElement as HTMLElement;
  const link = card.querySelector<HTMLAnchorElement>('a.street');
  return {
    card,
    where: [...card.querySelectorAll('.where > span:not(.code)')].map(({ textContent }) => textContent),
    street: link && { words: link.textContent.trim(), path: link.getAttribute('href') },
  };
}

describe('the card of an own report', () => {
  it('has the address as it was written, which leads to the page of the street', async () => {
    const { where, street } = await show({
      address: 'бул. Липник 12',
      streetPath: '/ulitsa/ruse/bulevard-lipnik',
    });
    expect(street).toEqual({ words: 'бул. Липник 12', path: '/ulitsa/ruse/bulevard-lipnik' });
    expect(where[0]).toBe('Русе');
  });

  it('has the address of no known street as words, and the settlement without one', async () => {
    const { where, street } = await show({ address: 'зад гаражите' });
    expect([where[0], street]).toEqual(['зад гаражите', null]);
    TestBed.resetTestingModule();
    const nowhere = await show({});
    expect([nowhere.where[0], nowhere.street]).toEqual(['Русе', null]);
  });

  it('has neither in the narrow list next to a report, and no empty square without a photo', async () => {
    const { card, where, street } = await show(
      { address: 'бул. Липник 12', streetPath: '/ulitsa/ruse/bulevard-lipnik' },
      true,
    );
    expect([where, street]).toEqual([[], null]);
    expect(card.querySelector('ion-thumbnail')).toBeNull();
    expect(card.querySelector('strong > ion-icon')).not.toBeNull();
  });

  const days: Readonly<Record<NextDayKind, string>> = {
    TERM: 'До 8 декември 2026 г.',
    DATE: 'До 8 декември 2026 г. (нова дата)',
    BUDGET: 'Чака бюджет',
    DECISION: 'Чака нова дата до 8 декември 2026 г.',
    FORWARD: 'Ще го препратим до 8 декември 2026 г.',
    REPLY: 'Очакваме отговор до 8 декември 2026 г.',
    NEXT_STEP: 'Решаваме какво следва до 8 декември 2026 г.',
    ANSWER: 'Чака отговор до 8 декември 2026 г.',
  };

  it.each(Object.entries(days) as [NextDayKind, string][])(
    'says in a few words what follows by a day of the kind %s',
    async (kind, words) => {
      const { card } = await show({ nextDay: { on: '2026-12-08', kind, sentence: 'По-дълго изречение.' } });
      expect(card.querySelector('[data-testid=next-day]')?.textContent.replaceAll(/\s/g, ' ')).toBe(words);
    },
  );
});
