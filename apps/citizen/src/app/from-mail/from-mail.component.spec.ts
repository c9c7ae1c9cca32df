import { ApplicationInitStatus, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter, Router } from '@angular/router';
import type { MailActionFoundFragment } from '@ns/contract/city';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { ConfigToken } from '@ionic/angular/common';
import { of } from 'rxjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { FromMail } from './from-mail.ts';
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

/** The page behind a mail's link, with an answer that is refused because the report is `then` as it says. */
async function refused(then: MailActionFoundFragment) {
  Element.prototype.scrollIntoView = () => undefined;
  let found = asked;
  const sent = stubServer({
    MailAction: () => ({ mailAction: { __typename: 'MailAction', ...found } }),
    AnswerFromMail: () => ({
      answerFromMail: { __typename: 'ActionNotAvailableError', code: 'ACTION_NOT_AVAILABLE', message: 'Късно.' },
    }),
    DisputeFromMail: () => ({ disputeFromMail: { ...then.signal, status: 'ASSIGNED', statusLabel: 'Възложен' } }),
  });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      { provide: ConfigToken, useValue: {} },
      { provide: WideScreen, useValue: { navigationAbove: signal(false), isLow: signal(false) } },
      { provide: ActivatedRoute, useValue: { fragment: of('token=a.b') } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(FromMail);
  const page = fixture.nativeElement as HTMLElement;
  const field = () => page.querySelector<HTMLIonTextareaElement>('ns-mail-form ion-textarea');
  await expect.poll(field).not.toBeNull();
  Object.assign(field() ?? {}, { value: 'Пред вход Б.' });
  field()?.dispatchEvent(new Event('ionInput'));
  await fixture.whenStable();
  const press = () => page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  const button = () => page.querySelector('ns-mail-form ns-submit-button')?.textContent.trim();
  found = then;
  press();
  return { page, sent, field, press, button };
}

describe('an answer from a mail whose question is closed while it is written', () => {
  it('stays, and disputes the outcome by the same link', async () => {
    const { page, sent, field, press, button } = await refused(resolved);
    await expect.poll(button).toBe('Оспорете с тези думи');
    expect(field()?.value).toBe('Пред вход Б.');
    expect(page.querySelector('ns-mail-form ns-notice')?.textContent).toContain('сигналът е „Изпълнен“');
    press();
    await expect
      .poll(() => sent.at(-1))
      .toEqual({ name: 'DisputeFromMail', variables: { token: 'a.b', reason: 'Пред вход Б.', photoIds: [] } });
    await expect.poll(() => page.textContent).toContain('Отворихме сигнала отново.');
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
