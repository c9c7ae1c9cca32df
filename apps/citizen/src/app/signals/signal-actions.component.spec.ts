import { ApplicationInitStatus, inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { DraftStore } from '../draft/draft-store.ts';
import '../icons/drawings.ts';
import { SignalActions } from './signal-actions.ts';

const asked = {
  __typename: 'CitizenSignal',
  id: 's1',
  reference: 'NS-2026-000123',
  status: 'AWAITING_REPORTER',
  statusLabel: 'Чака отговор',
  category: { code: 'pothole', name: 'Дупка', icon: 'road' },
  settlement: { code: '63427', name: 'Русе' },
  location: { lat: 43.85, lon: 25.95 },
  address: 'ул. „Александровска“ 5',
  streetPath: null,
  entrance: null,
  question: 'Пред кой вход?',
  availableActions: ['ANSWER'],
  takesLateAnswer: false,
  rating: null,
} as unknown as OwnSignalDetailsFragment;
const inWork: Partial<OwnSignalDetailsFragment> = {
  status: 'ASSIGNED',
  statusLabel: 'Възложен',
  question: null,
  availableActions: [],
  takesLateAnswer: true,
};
const resolved: Partial<OwnSignalDetailsFragment> = {
  ...inWork,
  status: 'RESOLVED',
  statusLabel: 'Изпълнен',
  availableActions: ['DISPUTE', 'RATE'],
  takesLateAnswer: false,
};

afterEach(() => localStorage.clear());

/** A question whose answer is being written; the first try of it is refused where `isRefused`. */
async function setUp(isRefused = false) {
  Element.prototype.scrollIntoView = () => undefined;
  const shown = signal(asked);
  let tries = 0;
  let stale = 0;
  const sent = stubServer({
    AnswerQuestion: () =>
      isRefused && ++tries === 1
        ? { answerQuestion: { __typename: 'ActionNotAvailableError', code: 'ACTION_NOT_AVAILABLE', message: 'Късно.' } }
        : { answerQuestion: { __typename: 'CitizenSignal', id: 's1' } },
    DisputeOutcome: () => ({ disputeOutcome: { __typename: 'CitizenSignal', id: 's1' } }),
  });
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideGraphql(), provideTranslations(dictionaries)],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(SignalActions, {
    bindings: [inputBinding('signal', shown), outputBinding('stale', () => (stale += 1))],
  });
  const page = fixture.nativeElement as HTMLElement;
  const field = () => page.querySelector<HTMLIonTextareaElement>('ns-reply-form ion-textarea');
  await expect.poll(field).not.toBeNull();
  // The element is there before the form listens to it.
  await fixture.whenStable();
  Object.assign(field() ?? {}, { value: 'Пред вход Б.' });
  field()?.dispatchEvent(new Event('ionInput'));
  await fixture.whenStable();
  return {
    page,
    sent,
    field,
    stale: () => stale,
    becomes: async (changes: Partial<OwnSignalDetailsFragment>) => {
      shown.set({ ...asked, ...changes });
      await fixture.whenStable();
    },
    press: async () => {
      page.querySelector('ns-reply-form form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
    },
    button: () => page.querySelector('ns-reply-form ns-submit-button')?.textContent.trim(),
    notice: () => page.querySelector('ns-reply-form ns-notice')?.textContent.trim(),
  };
}

describe('an answer whose question is closed while it is written', () => {
  it('stays when the news arrives, and disputes the outcome', async () => {
    const { becomes, field, press, button, notice, sent } = await setUp();
    await becomes(resolved);
    expect(field()?.value).toBe('Пред вход Б.');
    expect(notice()).toMatch(/^Въпросът вече е затворен: сигналът е „Изпълнен“/);
    expect(button()).toBe('Оспорете с тези думи');
    await press();
    await expect
      .poll(() => sent)
      .toEqual([{ name: 'DisputeOutcome', variables: { signalId: 's1', photoIds: [], reason: 'Пред вход Б.' } }]);
    await becomes({ ...inWork, takesLateAnswer: false });
    await expect.poll(field).toBeNull();
  });

  it('stays when it is refused, asks how the report stands, and is added to the work', async () => {
    const { becomes, field, press, button, stale, sent } = await setUp(true);
    await press();
    await expect.poll(stale).toBe(1);
    await becomes(inWork);
    expect(field()?.value).toBe('Пред вход Б.');
    expect(button()).toBe('Добавете към сигнала');
    await press();
    await expect.poll(() => sent.map(({ variables }) => variables['text'])).toEqual(['Пред вход Б.', 'Пред вход Б.']);
    await expect.poll(field).toBeNull();
  });

  it('goes into a new report that names this one, where nothing else is open', async () => {
    const { becomes, press, button } = await setUp();
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await becomes({ ...resolved, status: 'FORWARDED', statusLabel: 'Препратен', availableActions: [] });
    expect(button()).toBe('Подайте нов сигнал с тези думи');
    await press();
    await expect.poll(() => navigate.mock.calls.length).toBe(1);
    expect(TestBed.inject(DraftStore).draft()).toMatchObject({
      category: 'pothole',
      settlement: '63427',
      address: 'ул. „Александровска“ 5',
      point: { lat: 43.85, lon: 25.95 },
      description: 'По сигнал NS-2026-000123: Пред вход Б.',
    });
  });

  it('is put away when its writer says so', async () => {
    const { becomes, field, page } = await setUp();
    await becomes(inWork);
    page.querySelector<HTMLElement>('ns-reply-form ion-button[fill=outline]')?.click();
    await expect.poll(field).toBeNull();
  });
});
