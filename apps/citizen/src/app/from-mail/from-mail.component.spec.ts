import { ApplicationInitStatus, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter, Router } from '@angular/router';
import type { MailActionFoundFragment } from '@ns/contract/city';
import { provideGraphql, provideTranslations, PartTexts } from '@ns/web';
import { stubServer, type StubAnswers } from '@ns/web/testing';
import { ConfigToken } from '@ionic/angular/common';
import { of } from 'rxjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { FromMail } from './from-mail.ts';
import { fromMailTexts } from './i18n/index.ts';
import '../icons/drawings.ts';

const report = {
  __typename: 'MailActionSignal',
  reference: 'NS-2026-000123',
  incomingNumber: null,
  category: { __typename: 'Category', code: 'pothole', name: 'Дупка', icon: 'road' },
  settlement: { __typename: 'Settlement', code: '63427', name: 'Русе' },
  address: null,
  description: 'Дупка на пътното платно.',
  status: 'AWAITING_REPORTER',
  statusLabel: 'Чака отговор',
  question: 'Пред кой вход?',
  actionTaken: null,
  rating: null,
} as const;
const asked: MailActionFoundFragment = {
  action: 'ANSWER',
  isAvailable: true,
  instead: null,
  usedAt: null,
  signal: report,
};
const ended = { ...report, status: 'RESOLVED', statusLabel: 'Изпълнен', question: null } as const;
const resolved: MailActionFoundFragment = { ...asked, isAvailable: false, instead: 'DISPUTE', signal: ended };

afterEach(() => localStorage.clear());

/** The page behind a mail's link. */
async function opened(answers: StubAnswers, fragment = 'token=a.b') {
  Element.prototype.scrollIntoView = () => undefined;
  const sent = stubServer(answers);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      { provide: ConfigToken, useValue: {} },
      { provide: WideScreen, useValue: { navigationAbove: signal(false), isLow: signal(false) } },
      { provide: ActivatedRoute, useValue: { fragment: of(fragment) } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  await TestBed.inject(PartTexts).open(fromMailTexts);
  const fixture = TestBed.createComponent(FromMail);
  const page = fixture.nativeElement as HTMLElement;
  return { fixture, page, sent, heading: () => page.querySelector('h1')?.textContent };
}

/** An answer on the page that is refused because the report is `then` as it says. */
async function refused(then: MailActionFoundFragment) {
  let found = asked;
  const { fixture, page, sent, heading } = await opened({
    MailAction: () => ({ mailAction: { __typename: 'MailAction', ...found } }),
    AnswerFromMail: () => ({
      answerFromMail: { __typename: 'ActionNotAvailableError', code: 'ACTION_NOT_AVAILABLE', message: 'Късно.' },
    }),
    DisputeFromMail: () => ({ disputeFromMail: { ...then.signal, status: 'ASSIGNED', statusLabel: 'Възложен' } }),
  });
  const field = () => page.querySelector<HTMLIonTextareaElement>('ns-mail-form ion-textarea');
  await expect.poll(field).not.toBeNull();
  Object.assign(field() ?? {}, { value: 'Пред вход Б.' });
  field()?.dispatchEvent(new Event('ionInput'));
  await fixture.whenStable();
  const press = () => page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  const button = () => page.querySelector('ns-mail-form ns-submit-button')?.textContent.trim();
  found = then;
  press();
  return { page, sent, field, press, button, heading };
}

describe('an answer from a mail whose question is closed while it is written', () => {
  it('stays, and disputes the outcome by the same link', async () => {
    const { page, sent, field, press, button, heading } = await refused(resolved);
    await expect.poll(button).toBe('Оспорете с тези думи');
    expect(field()?.value).toBe('Пред вход Б.');
    expect(page.querySelector('ns-mail-form ns-notice')?.textContent).toContain('сигналът е „Изпълнен“');
    press();
    await expect
      .poll(() => sent.at(-1))
      .toEqual({ name: 'DisputeFromMail', variables: { token: 'a.b', reason: 'Пред вход Б.', photoIds: [] } });
    await expect.poll(() => page.textContent).toContain('Отворихме сигнала отново.');
    await expect.poll(heading).toBe('Сигналът е отворен отново');
  });

  it('goes into a new report that names this one, where nothing else is open', async () => {
    const { field, press, button } = await refused({ ...resolved, instead: null });
    await expect.poll(button).toBe('Подайте нов сигнал с тези думи');
    expect(field()?.value).toBe('Пред вход Б.');
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    press();
    await expect.poll(() => navigate.mock.calls.length).toBe(1);
    expect(TestBed.inject(DraftStore).draft()).toMatchObject({
      category: 'pothole',
      description: 'По сигнал NS-2026-000123: Пред вход Б.',
    });
  });
});

describe('the heading of a page behind a mail’s link', () => {
  const refusal = (problem: string) => ({
    __typename: 'MailLinkError',
    code: 'MAIL_LINK',
    message: 'Не става.',
    problem,
    usedAt: problem === 'USED' ? '2026-11-20T10:00:00Z' : null,
  });
  const action = (over: Partial<MailActionFoundFragment>) => ({ __typename: 'MailAction', ...asked, ...over });

  it.each([
    ['what is asked', action({}), 'Имаме въпрос към Вас'],
    ['that the question waits no longer', action({ isAvailable: false }), 'Въпросът вече не чака отговор'],
    ['that no photos are taken', action({ action: 'ADD_PHOTOS', isAvailable: false }), 'Снимки вече не се добавят'],
    ['that the link was used', refusal('USED'), 'Връзката вече е използвана'],
    ['that the link is too old', refusal('EXPIRED'), 'Връзката е изтекла'],
    ['that the link is none', refusal('UNKNOWN'), 'Връзката не е валидна'],
  ])('says %s', async (_what, mailAction, expected) => {
    const { heading } = await opened({ MailAction: () => ({ mailAction }) });
    await expect.poll(heading).toBe(expected);
  });

  it('says that a link without its end is not valid, without asking the server', async () => {
    const { heading, sent } = await opened({}, '');
    await expect.poll(heading).toBe('Връзката не е валидна');
    expect(sent).toEqual([]);
  });

  it('says what was done after the press', async () => {
    const { heading, page, fixture } = await opened(
      {
        MailAction: () => ({ mailAction: action({ action: 'RATE', signal: ended }) }),
        RateFromMail: () => ({ rateFromMail: { ...ended, rating: 4 } }),
      },
      'token=a.b&stars=4',
    );
    await expect.poll(() => page.querySelector('ns-mail-form form')).not.toBeNull();
    await fixture.whenStable();
    expect(heading()).toBe('Как се справихме?');
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await expect.poll(heading).toBe('Оценката Ви е записана');
  });
});
