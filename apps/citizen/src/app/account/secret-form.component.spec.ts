import { ApplicationInitStatus, inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideGraphql, provideTranslations, SessionStore } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { AccountChoices } from './account-choices.ts';
import { SecretForm } from './secret-form.ts';

const { scrollIntoView } = Element.prototype;
beforeEach(() => {
  // jsdom draws nothing.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  Element.prototype.scrollIntoView = scrollIntoView;
  localStorage.clear();
});

const ownChoices = {
  mySignInMeans: { __typename: 'SignInMeans', hasPassword: true, passkeys: [] },
  mailPreferences: { __typename: 'MailPreferences', choices: [] },
  myAreaSubscriptions: [],
  mySessions: [],
};

async function setUp(kind: 'password' | 'email', refusal = false) {
  const asked: Record<string, unknown>[] = [];
  const wrong = { __typename: 'InvalidCredentialsError', code: 'INVALID_CREDENTIALS', message: 'no' };
  const answer = (name: string, done: object) => (variables: Record<string, unknown>) => {
    asked.push(variables);
    return { [name]: refusal ? wrong : done };
  };
  stubServer({
    AccountChoices: () => ownChoices,
    RemovePassword: answer('removePassword', { __typename: 'SignInMeans', hasPassword: false, passkeys: [] }),
    RequestSignInCode: () => ({ requestSignInCode: true }),
    ChangePassword: answer('changePassword', { __typename: 'Account', id: 'a1' }),
    RequestEmailChange: answer('requestEmailChange', { __typename: 'EmailChangeRequested', message: 'Изпратихме.' }),
  });
  TestBed.configureTestingModule({ providers: [AccountChoices, provideGraphql(), provideTranslations(dictionaries)] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  await TestBed.inject(SessionStore).adopt({
    accessToken: 'token',
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
    refreshToken: null,
    account: { id: 'a1', email: 'person@demo.test', name: 'Demo', language: 'BG' },
  } as Parameters<SessionStore['adopt']>[0]);
  const fixture = TestBed.createComponent(SecretForm, { bindings: [inputBinding('kind', () => kind)] });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  // The language of the account takes the place of the browser's.
  await expect.poll(() => host.textContent).toContain('Изпратете ми код');
  const press = async (words: string) => {
    [...host.querySelectorAll<HTMLElement>('ion-button')].find((each) => each.textContent.includes(words))?.click();
    await fixture.whenStable();
  };
  const type = async (label: string, value: string) => {
    const field = [...host.querySelectorAll<HTMLElement & { label: string }>('ion-input')].find(
      (each) => each.label === label || each.label === `${label}\u00a0*`,
    );
    Object.assign(field ?? {}, { value });
    field?.dispatchEvent(new Event('ionInput'));
    await fixture.whenStable();
  };
  const save = async () => {
    host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { host, press, type, save, asked };
}

describe('what only the owner of an account changes', () => {
  it('is confirmed with a mailed code: nobody needs a password', async () => {
    const { host, press, type, save, asked } = await setUp('email');
    await type('Нов имейл адрес', 'new@demo.test');
    await save();
    expect(host.textContent).toContain('поискайте код');
    expect(asked).toEqual([]);
    await press('Изпратете ми код');
    await expect.poll(() => host.textContent).toContain('Изпратихме шестцифрен код на person@demo.test');
    await type('Код от имейла', '123456');
    await save();
    await expect.poll(() => asked).toEqual([{ email: 'new@demo.test', code: '123456' }]);
    await expect.poll(() => host.textContent).toContain('Изпратихме.');
  });

  it('is confirmed with the password by those who have one', async () => {
    const { press, type, save, asked } = await setUp('password');
    await type('Нова парола', 'Есенен-дъжд-9');
    await press('Потвърдете с парола');
    await type('Сегашна парола', 'Дълга-парола-7');
    await save();
    await expect.poll(() => asked).toEqual([{ current: 'Дълга-парола-7', password: 'Есенен-дъжд-9' }]);
  });

  it('is a password that is removed, for which no new one is needed', async () => {
    const { host, press, type, save, asked } = await setUp('password');
    await expect.poll(() => host.textContent).toContain('Премахнете паролата');
    await press('Премахнете паролата');
    expect(asked).toEqual([]);
    await press('Потвърдете с парола');
    await type('Сегашна парола', 'Дълга-парола-7');
    await press('Премахнете паролата');
    await expect.poll(() => asked).toEqual([{ password: 'Дълга-парола-7' }]);
    await expect.poll(() => host.textContent).toContain('Паролата е премахната');
    await save();
    expect(asked).toHaveLength(1);
  });

  it('says at the code that it was wrong, and keeps what was typed', async () => {
    const { host, press, type, save } = await setUp('password', true);
    await type('Нова парола', 'Есенен-дъжд-9');
    await press('Изпратете ми код');
    await expect.poll(() => host.textContent).toContain('Изпратихме');
    await type('Код от имейла', '000000');
    await save();
    await expect
      .poll(() => host.querySelector('ns-code-field')?.outerHTML ?? '')
      .toContain('Кодът не е верен или вече не важи');
  });
});
