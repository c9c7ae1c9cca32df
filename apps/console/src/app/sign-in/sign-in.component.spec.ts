import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-stage.ts';
import { SignIn } from './sign-in.ts';

async function stage(answer: object) {
  const form = await showForm(SignIn, { SignIn: () => ({ signIn: answer }) });
  const submit = await form.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }));
  return { ...form, submit };
}

describe('the sign-in form', () => {
  it('shows what is missing and sends nothing', async () => {
    const { sent, loader, submit } = await stage({});
    await submit.click();
    for (const field of await loader.getAllHarnesses(MatFormFieldHarness)) {
      expect(await field.hasErrors()).toBe(true);
    }
    expect(sent.filter(({ name }) => name === 'SignIn')).toEqual([]);
  });

  it('sends address and password, and shows the refusal of the server', async () => {
    const { sent, host, loader, submit } = await stage({
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
