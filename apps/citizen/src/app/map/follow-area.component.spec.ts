import { ApplicationInitStatus, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideGraphql, provideTranslations, SessionStore } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FollowArea, type FollowableArea } from './follow-area.ts';
import { dictionaries } from '../../i18n/index.ts';

const quarter: FollowableArea = { settlement: '63427', quarter: 'druzhba1', street: '', category: '' };
const wanted = { settlement: '63427', quarter: 'druzhba1', street: null, category: null };

afterEach(() => localStorage.clear());

/** Shows the button; the server keeps what is followed. */
async function setUp(area: FollowableArea, { signedIn = true, refused = '', mailsCome = true } = {}) {
  const kept: object[] = [];
  const sent = stubServer({
    FollowedAreas: () => ({
      myAreaSubscriptions: kept,
      mailPreferences: {
        __typename: 'MailPreferences',
        choices: [{ __typename: 'MailChoice', topic: 'WEEKLY_NEWS', wanted: mailsCome }],
      },
    }),
    UpdateMyMailPreferences: () => ({ updateMailPreferences: { __typename: 'MailPreferences', choices: [] } }),
    SubscribeToArea: ({ input }: { input: object }) => {
      if (refused) {
        const fields = [{ __typename: 'FieldProblem', path: 'category', message: refused }];
        return { subscribeToArea: { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: '…', fields } };
      }
      kept.push({ __typename: 'AreaSubscription', id: 's1', label: 'Дружба 1, Русе', ...input });
      return { subscribeToArea: kept.at(-1) };
    },
    UnsubscribeFromArea: ({ id }: { id: string }) => {
      kept.length = 0;
      return { unsubscribeFromArea: { __typename: 'AreaUnsubscribed', id } };
    },
  });
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideGraphql(), provideTranslations(dictionaries)],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const signIn = () =>
    TestBed.inject(SessionStore).adopt({
      accessToken: 'token',
      expiresAt: new Date(Date.now() + 600_000).toISOString(),
      refreshToken: null,
      account: { id: 'a1', email: 'person@demo.test', name: 'Demo', language: 'BG' },
    } as Parameters<SessionStore['adopt']>[0]);
  if (signedIn) {
    await signIn();
  }
  const shown = signal(area);
  const fixture = TestBed.createComponent(FollowArea, { bindings: [inputBinding('area', shown)] });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const press = () => host.querySelector<HTMLElement>('ion-button, button')?.click();
  const says = (text: string) => vi.waitUntil(() => host.textContent.includes(text));
  const subscribed = () => sent.filter(({ name }) => name === 'SubscribeToArea').map(({ variables }) => variables);
  const wanted = () => sent.filter(({ name }) => name === 'UpdateMyMailPreferences').map(({ variables }) => variables);
  return { host, press, says, subscribed, wanted, signIn, shown, fixture };
}

describe('following what the map is narrowed to', () => {
  it.each<[Partial<FollowableArea>, string]>([
    [{}, 'Следете този квартал'],
    [{ quarter: '', street: 'boulevard.Липник' }, 'Следете тази улица'],
    [{ quarter: '' }, 'Следете това населено място'],
    [{ settlement: '', quarter: '', category: 'roads' }, 'Следете тази категория'],
    [{ category: 'roads' }, 'Следете тази категория тук'],
  ])('%o is offered as „%s“', async (over, label) => {
    const { says } = await setUp({ ...quarter, ...over });
    await says(label);
  });

  it('is not offered where nothing is chosen', async () => {
    const { host } = await setUp({ settlement: '', quarter: '', street: '', category: '' });
    expect(host.textContent.trim()).toBe('');
  });

  it('begins with one press and ends with another', async () => {
    const { press, says, subscribed } = await setUp(quarter);
    await says('Следете този квартал');
    press();
    await says('Следите този квартал.');
    expect(subscribed()).toEqual([{ input: wanted }]);
    press();
    await says('Следете този квартал');
  });

  it('lets the mails come again that were stopped, and asks for nothing otherwise', async () => {
    const stopped = await setUp(quarter, { mailsCome: false });
    await stopped.says('Следете този квартал');
    stopped.press();
    await stopped.says('Следите този квартал.');
    await vi.waitUntil(() => stopped.wanted().length > 0);
    expect(stopped.wanted()).toEqual([{ input: { choices: [{ topic: 'WEEKLY_NEWS', wanted: true }] } }]);
    TestBed.resetTestingModule();
    const coming = await setUp(quarter);
    await coming.says('Следете този квартал');
    coming.press();
    await coming.says('Следите този квартал.');
    expect(coming.wanted()).toEqual([]);
  });

  it('says why it was refused, in the words of the server, until something else is chosen', async () => {
    const { press, says, host, shown, fixture } = await setUp(quarter, { refused: 'Изберете категория от списъка.' });
    await says('Следете този квартал');
    press();
    await says('Изберете категория от списъка.');
    shown.set({ ...quarter, quarter: '' });
    await fixture.whenStable();
    expect(host.textContent).not.toContain('Изберете категория');
  });

  it('asks a visitor on the page who it is, and happens then for this area alone', async () => {
    const { press, says, host, subscribed, signIn, shown } = await setUp(quarter, { signedIn: false });
    await says('Следете този квартал');
    press();
    await says('Къде да Ви пишем?');
    expect(host.textContent).toContain('Изпратете ми код');
    shown.set({ ...quarter, quarter: 'center' });
    await says('Следете този квартал');
    expect(host.textContent).not.toContain('Къде да Ви пишем?');
    await signIn();
    expect(subscribed()).toEqual([]);
    shown.set(quarter);
    await says('Следите този квартал.');
    expect(subscribed()).toEqual([{ input: wanted }]);
  });

  it('does not happen any more for a visitor who changed their mind', async () => {
    const { press, says, host, subscribed, signIn } = await setUp(quarter, { signedIn: false });
    await says('Следете този квартал');
    press();
    await says('Къде да Ви пишем?');
    [...host.querySelectorAll<HTMLElement>('ion-button')].find(({ textContent }) => /Отказ/.test(textContent))?.click();
    await vi.waitUntil(() => !host.textContent.includes('Къде да Ви пишем?'));
    await signIn();
    await says('Следете този квартал');
    expect(subscribed()).toEqual([]);
  });
});
