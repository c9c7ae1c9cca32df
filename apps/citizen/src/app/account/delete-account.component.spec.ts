import { ApplicationInitStatus, outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideGraphql, provideTranslations, SessionStore } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { AccountChoices } from './account-choices.ts';
import { DeleteAccount } from './delete-account.ts';
import { PersonTraces } from './person-traces.ts';
import { dictionaries } from '../../i18n/index.ts';

afterEach(() => localStorage.clear());

/** Shows the form to somebody who is signed in; the server ends the session before it answers. */
async function setUp() {
  stubServer({
    AccountChoices: () => ({
      mySignInMeans: { __typename: 'SignInMeans', hasPassword: true, passkeys: [] },
      mailPreferences: { __typename: 'MailPreferences', choices: [] },
      myAreaSubscriptions: [],
      mySessions: [],
    }),
    DeleteMyAccount: () => ({ deleteMyAccount: { __typename: 'AccountDeleted', message: '' } }),
    RefreshSession: () => ({
      refreshSession: { __typename: 'SessionExpiredError', code: 'SESSION_EXPIRED', message: '' },
    }),
  });
  const forgotten: string[] = [];
  let deleted = 0;
  TestBed.configureTestingModule({
    providers: [
      AccountChoices,
      provideGraphql(),
      provideTranslations(dictionaries),
      provideGraphql(),
      { provide: PersonTraces, useValue: { forgetAccount: (id: string) => Promise.resolve(forgotten.push(id)) } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const session = TestBed.inject(SessionStore);
  await session.adopt({
    accessToken: 'token',
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
    refreshToken: null,
    account: { id: 'a1', email: 'person@demo.test', name: 'Demo', language: 'BG' },
  } as Parameters<SessionStore['adopt']>[0]);
  const answer = globalThis.fetch;
  globalThis.fetch = async (url, init) => {
    if (typeof init?.body === 'string' && init.body.includes('DeleteMyAccount')) {
      // The live connection was closed first and asks whether the session goes on.
      await session.refresh();
    }
    return answer(url, init);
  };
  const fixture = TestBed.createComponent(DeleteAccount, {
    bindings: [outputBinding('deleted', () => (deleted += 1))],
  });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return { session, fixture, host, forgotten, deleted: () => deleted };
}

describe('an account that its owner deletes', () => {
  it('leaves nothing on the device and is no lost session, also when the connection is closed first', async () => {
    const { session, fixture, host, forgotten, deleted } = await setUp();
    host.querySelector<HTMLElement>('ion-button')?.click();
    await fixture.whenStable();
    const buttons = () => [...host.querySelectorAll<HTMLElement>('ns-owner-proof ion-button')];
    await expect.poll(() => buttons().at(-1)?.textContent).toContain('парола');
    buttons().at(-1)?.click();
    await fixture.whenStable();
    const field = host.querySelector('ion-input');
    Object.assign(field ?? {}, { value: 'Дълга-парола-7' });
    field?.dispatchEvent(new Event('ionInput'));
    await fixture.whenStable();
    host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await expect.poll(deleted).toBe(1);
    expect(forgotten).toEqual(['a1']);
    expect(session.state()).toBe('signedOut');
    expect(session.lost()).toBe(0);
  });
});
