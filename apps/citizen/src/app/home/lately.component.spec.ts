import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import { type DevicePosition, provideGraphql, provideTranslations, SessionStore } from '@ns/web';
import { stubServer, type StubAnswers } from '@ns/web/testing';
import { Apollo } from 'apollo-angular';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { deviceGeolocation } from '../device/geolocation.ts';
import '../icons/drawings.ts';
import { Lately } from './lately.ts';

const card = (id: string, description: string) => ({
  __typename: 'PublicSignal',
  id,
  reference: `NS-2026-${id}`,
  status: 'ASSIGNED',
  statusLabel: 'Възложен',
  state: 'OPEN',
  description,
  createdAt: '2026-11-20T10:00:00Z',
  category: { __typename: 'Category', code: 'pothole', name: 'Дупка', icon: 'road' },
  settlement: { __typename: 'Settlement', code: '63427', name: 'Русе' },
  street: null,
  nextDay: null,
  placeUrl: null,
  streetPath: null,
  photos: [],
  photosAfter: [],
});
const town = {
  LatelyPublished: () => ({
    cityNews: [card('1', 'Дупка в другия край.')],
    publicNumbers: { __typename: 'PublicNumbers', lastThirtyDays: null },
  }),
};

/** The news with the answers of the server; without any it cannot be reached. */
async function setUp(answers: StubAnswers = {}, positions: DevicePosition[] = []) {
  const sent = stubServer(answers);
  let asked = 0;
  const current = async () => positions[asked++] ?? ({ kind: 'unavailable' } as const);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      { provide: ConfigToken, useValue: {} },
      { provide: deviceGeolocation, useValue: { current } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Lately);
  const host = fixture.nativeElement as HTMLElement;
  const button = () => [...host.querySelectorAll('ion-button')].find((each) => each.textContent.includes('Около мен'));
  const near = () => sent.filter(({ name }) => name === 'NewsNear').map(({ variables }) => variables);
  return {
    fixture,
    host,
    room: () => parseFloat(getComputedStyle(host).minHeight) || 0,
    near,
    press: () => button()?.click(),
    isOn: () => button()?.fill === 'solid',
    heading: () => host.querySelector('h2')?.textContent,
    said: () => host.querySelector('[role=status]')?.textContent,
    words: () => [...host.querySelectorAll('.words')].map(({ textContent }) => textContent),
    askedDevice: () => asked,
  };
}

describe('the news of the municipality', () => {
  it('keep their room from the moment in which they are there until the server cannot be reached', async () => {
    const { fixture, room } = await setUp();
    expect(room()).toBeGreaterThan(0);
    await fixture.whenStable();
    await expect.poll(room).toBe(0);
  });

  it('have the street on every card, where there is one', async () => {
    const cityNews = [
      { ...card('1', 'Дупка.'), street: 'бул. Липник', streetPath: '/ulitsa/ruse/bulevard-lipnik' },
      { ...card('2', 'Дупка.'), street: 'ул. Тиха' },
      card('3', 'Дупка.'),
    ];
    const { host } = await setUp({ LatelyPublished: () => ({ ...town.LatelyPublished(), cityNews }) });
    await expect.poll(() => host.querySelectorAll('ns-public-card').length).toBe(3);
    const places = [...host.querySelectorAll('ns-public-card')].map((each) => [
      each.querySelector('.where > span')?.textContent,
      each.querySelector('a.street')?.textContent.trim(),
    ]);
    expect(places).toEqual([
      ['Русе', 'бул. Липник'],
      ['ул. Тиха', undefined],
      ['Русе', undefined],
    ]);
  });
});

describe('what is new near the reader', () => {
  const here: DevicePosition = { kind: 'found', lat: 43.847654, lon: 25.954321, accuracy: 12 };
  const around = { ...town, NewsNear: () => ({ cityNews: [card('2', 'Дупка до нас.')] }) };

  it('is asked for by a press alone, to a hundred metres, and leaves no place on the device', async () => {
    const { press, heading, words, said, near, isOn, askedDevice } = await setUp(around, [here]);
    await expect.poll(words).toEqual(['Дупка в другия край.']);
    expect([heading(), isOn(), askedDevice(), near()]).toEqual(['Ново в общината', false, 0, []]);
    press();
    await expect.poll(words).toEqual(['Дупка до нас.']);
    expect([heading(), isOn()]).toEqual(['Ново около Вас', true]);
    expect(said()).toContain('Мястото Ви не се записва.');
    expect(near()).toEqual([{ location: { lat: 43.848, lon: 25.954 } }]);
    expect(JSON.stringify(TestBed.inject(Apollo).client.cache.extract())).not.toContain('25.95');
    press();
    await expect.poll(words).toEqual(['Дупка в другия край.']);
    expect([heading(), isOn(), said()]).toEqual(['Ново в общината', false, '']);
  });

  it('is asked for again past the cache', async () => {
    const { press, words, near, fixture } = await setUp(around, [here]);
    await expect.poll(words).toEqual(['Дупка в другия край.']);
    press();
    await expect.poll(words).toEqual(['Дупка до нас.']);
    await fixture.componentInstance.near.refetch();
    expect(near()).toHaveLength(2);
    expect(JSON.stringify(TestBed.inject(Apollo).client.cache.extract())).not.toContain('25.95');
  });

  it('says that there is nothing, and shows what is new in the municipality', async () => {
    const { press, heading, words, said } = await setUp({ ...town, NewsNear: () => ({ cityNews: [] }) }, [here]);
    await expect.poll(words).toHaveLength(1);
    press();
    await expect.poll(said).toBe('Наблизо няма нови сигнали. Ето новото в общината.');
    expect([heading(), words()]).toEqual(['Ново в общината', ['Дупка в другия край.']]);
  });

  it.each([
    ['denied', 'Не сте разрешили достъп до местоположението.'],
    ['unavailable', 'Местоположението не може да бъде определено.'],
  ] as const)('says why it is not known (%s), and can be asked for again', async (kind, why) => {
    const { press, words, said, isOn } = await setUp(around, [{ kind }, here]);
    await expect.poll(words).toHaveLength(1);
    press();
    await expect.poll(said).toBe(why);
    expect([isOn(), words()]).toEqual([false, ['Дупка в другия край.']]);
    press();
    await expect.poll(words).toEqual(['Дупка до нас.']);
  });

  it('says that the server cannot be reached, and keeps what is shown', async () => {
    const { press, words, said } = await setUp(town, [here]);
    await expect.poll(words).toHaveLength(1);
    press();
    await expect.poll(said).not.toBe('');
    expect(words()).toEqual(['Дупка в другия край.']);
  });

  it('is forgotten with the session', async () => {
    const { press, words, isOn } = await setUp(around, [here]);
    const session = TestBed.inject(SessionStore);
    await session.adopt({
      accessToken: 'token',
      expiresAt: new Date(Date.now() + 600_000).toISOString(),
      refreshToken: null,
      account: { id: 'a1', email: 'person@demo.test', name: 'Demo', language: 'BG', role: 'CITIZEN' },
    } as Parameters<SessionStore['adopt']>[0]);
    await expect.poll(words).toHaveLength(1);
    press();
    await expect.poll(words).toEqual(['Дупка до нас.']);
    await session.forget();
    await expect.poll(words).toEqual(['Дупка в другия край.']);
    expect(isOn()).toBe(false);
  });
});
