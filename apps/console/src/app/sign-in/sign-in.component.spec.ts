import { type Binding, inputBinding } from '@angular/core';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { SignIn } from './sign-in.ts';

const options = { __typename: 'SignInOptions', singleSignOn: false, staffPasswords: true, staffIdleMinutes: 0 };

function show(over: Partial<typeof options>, answer: object = {}, bindings: Binding[] = []) {
  const signInOptions = { ...options, ...over };
  return showForm(SignIn, { SignIn: () => ({ signIn: answer }), SignInOptions: () => ({ signInOptions }) }, bindings);
}

async function setUp(answer: object) {
  const form = await show({}, answer);
  await expect.poll(() => form.host.querySelector('form')).not.toBeNull();
  const submit = await form.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }));
  return { ...form, submit };
}

describe('the sign-in form', () => {
  it('shows what is missing and sends nothing', async () => {
    const { sent, loader, submit } = await setUp({});
    await submit.click();
    for (const field of await loader.getAllHarnesses(MatFormFieldHarness)) {
      expect(await field.hasErrors()).toBe(true);
    }
    expect(sent.filter(({ name }) => name === 'SignIn')).toEqual([]);
  });

  it('sends address and password, and shows the refusal of the server', async () => {
    const { sent, host, loader, submit } = await setUp({
      __typename: 'InvalidCredentialsError',
      code: 'INVALID_CREDENTIALS',
      message: 'Адресът или паролата не са верни.',
    });
    const [email, password] = await loader.getAllHarnesses(MatInputHarness);
    await email?.setValue('clerk@demo.test');
    await password?.setValue('wrong');
    await submit.click();
    await expect
      .poll(() => host.querySelector('[role=alert]')?.textContent ?? '')
      .toContain('Адресът или паролата не са верни.');
    expect(sent.filter(({ name }) => name === 'SignIn')).toEqual([
      { name: 'SignIn', variables: { email: 'clerk@demo.test', password: 'wrong' } },
    ]);
  });
});

describe('single sign-on', () => {
  const link = (host: HTMLElement) => host.querySelector('a.sso');

  it('is offered above the form, and leads back to where one wanted to go', async () => {
    const { host } = await show({ singleSignOn: true }, {}, [inputBinding('next', () => '/board?q=1')]);
    await expect.poll(() => link(host)?.getAttribute('href')).toBe('/sso/start?next=%2Fboard%3Fq%3D1');
    expect(host.querySelector('form')).not.toBeNull();
  });

  it('stands alone where staff have no passwords; the form is shown when it is asked for', async () => {
    const { host } = await show({ singleSignOn: true, staffPasswords: false });
    await expect.poll(() => link(host)).not.toBeNull();
    expect(host.querySelector('form')).toBeNull();
    host.querySelector<HTMLButtonElement>('.text-button')?.click();
    await expect.poll(() => host.querySelector('form')).not.toBeNull();
  });

  it.each([
    ['noRole', 'не е включен'],
    ['<script>', 'не беше завършен'],
    ['constructor', 'не беше завършен'],
  ])('says why it failed: %s', async (word, text) => {
    const { host } = await show({ singleSignOn: true }, {}, [inputBinding('sso', () => word)]);
    await expect.poll(() => host.querySelector('[role=alert]')?.textContent ?? '').toContain(text);
  });

  it('is not offered where it is not configured, and the form needs no answer of the server', async () => {
    const { host } = await showForm(SignIn, {});
    await expect.poll(() => host.querySelector('form')).not.toBeNull();
    expect(link(host)).toBeNull();
  });
});
