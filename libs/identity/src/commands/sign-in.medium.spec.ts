import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { signInCodeMail } from '../queries/identity-mails.ts';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import { password, requestCode, signedInCitizen, signIn } from '../testing/operations.ts';

const bed = await IdentityTestBed.open();
await signedInCitizen(bed, 'citizen@demo.test');

describe('signing in', () => {
  const otherCode = (code: string) => (code === '000000' ? '000001' : '000000');

  it('takes the address in any spelling and the right password', async () => {
    expect((await signIn(bed, { email: ' Citizen@Demo.TEST ', password })).outcome).toMatchObject({
      __typename: 'Session',
      account: { email: 'citizen@demo.test' },
    });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await signIn(bed, { email: 'citizen@demo.test', password: 'not the password' });
    const unknown = await signIn(bed, { email: 'nobody@demo.test', password: 'not the password' });
    expect(wrong.outcome?.code).toBe('INVALID_CREDENTIALS');
    expect(unknown.data).toEqual(wrong.data);
  });

  it('takes a mailed code once', async () => {
    expect((await requestCode(bed, 'citizen@demo.test')).data).toEqual({ requestSignInCode: true });
    const code = await bed.mailedCode();
    expect(code).toMatch(/^\d{6}$/);
    expect(
      (await signIn(bed, { email: 'citizen@demo.test', code: ` ${code.slice(0, 3)} ${code.slice(3)}` })).outcome
        ?.__typename,
    ).toBe('Session');
    expect((await signIn(bed, { email: 'citizen@demo.test', code })).outcome?.code).toBe('INVALID_CREDENTIALS');
  });

  it('takes only the newest code', async () => {
    await requestCode(bed, 'citizen@demo.test');
    const older = await bed.mailedCode();
    await requestCode(bed, 'citizen@demo.test');
    const newest = await bed.mailedCode();
    if (older !== newest) {
      expect((await signIn(bed, { email: 'citizen@demo.test', code: older })).outcome?.code).toBe(
        'INVALID_CREDENTIALS',
      );
    }
    expect((await signIn(bed, { email: 'citizen@demo.test', code: newest })).outcome?.__typename).toBe('Session');
  });

  it('takes a code no more after five wrong tries, nor after ten minutes', async () => {
    await requestCode(bed, 'citizen@demo.test');
    const code = await bed.mailedCode();
    for (let i = 0; i < 5; i += 1) {
      await signIn(bed, { email: 'citizen@demo.test', code: otherCode(code) });
    }
    expect((await signIn(bed, { email: 'citizen@demo.test', code })).outcome?.code).toBe('INVALID_CREDENTIALS');
    await requestCode(bed, 'citizen@demo.test');
    await sql`update sign_in_code set expires_at = now() - interval '1 second'`.execute(bed.em().getKysely());
    expect((await signIn(bed, { email: 'citizen@demo.test', code: await bed.mailedCode() })).outcome?.code).toBe(
      'INVALID_CREDENTIALS',
    );
  });

  it('says yes to a code request of an unknown address, does the same, and mails nothing', async () => {
    const before = await bed.entries('identity.sign_in_code_requested');
    expect((await requestCode(bed, 'nobody@demo.test')).data).toEqual({ requestSignInCode: true });
    expect(await bed.entries('identity.sign_in_code_requested')).toBe(before + 1);
    const entry = await bed.newestEntry<{ codeId: string }>('identity.sign_in_code_requested');
    expect(await signInCodeMail(bed.em(), bed.keys, entry?.codeId ?? '')).toBeUndefined();
    expect((await signIn(bed, { email: 'nobody@demo.test', code: await bed.mailedCode() })).outcome?.code).toBe(
      'INVALID_CREDENTIALS',
    );
  });

  it('gives the mail of a known address its code', async () => {
    await requestCode(bed, 'citizen@demo.test');
    const entry = await bed.newestEntry<{ codeId: string }>('identity.sign_in_code_requested');
    expect(await signInCodeMail(bed.em(), bed.keys, entry?.codeId ?? '')).toEqual({
      accountId: expect.any(String) as string,
      email: 'citizen@demo.test',
      name: 'Демо подател',
      language: 'BG',
      token: null,
      code: await bed.mailedCode(),
    });
  });

  it('asks for exactly one of password and code', async () => {
    for (const proof of [{}, { password, code: '123456' }]) {
      const { outcome } = await signIn(bed, { email: 'citizen@demo.test', ...proof });
      expect(outcome?.fields?.map(({ path }) => path)).toEqual(['password']);
    }
    expect((await signIn(bed, { email: 'no address' })).outcome?.fields?.map(({ path }) => path)).toEqual([
      'email',
      'password',
    ]);
  });

  it('writes the same for a code of an unknown address as for one of a known address', async () => {
    const tries = async (email: string) => {
      await requestCode(bed, email);
      await signIn(bed, { email, code: '000000' });
      const entry = await bed.newestEntry<{ codeId: string }>('identity.sign_in_code_requested');
      return (
        await sql<{ attempts: number }>`
        select attempts from sign_in_code where id = ${entry?.codeId ?? ''}`.execute(bed.em().getKysely())
      ).rows[0];
    };
    expect(await tries('never-seen@demo.test')).toEqual({ attempts: 1 });
    expect(await tries('citizen@demo.test')).toEqual({ attempts: 1 });
  });
});
