import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { signInCodeMail } from '../queries/identity-mails.ts';
import { mailTokenOf } from '../secrets/mail-tokens.ts';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import { register, signedInCitizen, signIn, verify } from '../testing/operations.ts';

const bed = await IdentityTestBed.open();

describe('an account by a mailed code', () => {
  const accounts = async (email: string) =>
    (await sql`select name from account where email = ${email}`.execute(bed.em().getKysely())).rows;
  const ask = (email: string, name = 'Демо подател') => register(bed, { email, name, password: null });
  const mail = async () => {
    const entry = await bed.newestEntry<{ codeId: string }>('identity.sign_in_code_requested');
    return signInCodeMail(bed.em(), bed.keys, entry?.codeId ?? '');
  };

  it('is made by the code, without a password, and can be entered by code again', async () => {
    expect((await ask('fresh@demo.test')).outcome?.__typename).toBe('RegistrationRequested');
    expect(await accounts('fresh@demo.test')).toEqual([]);
    const first = await signIn(bed, { email: 'fresh@demo.test', code: await bed.mailedCode() });
    expect(first.outcome?.account).toMatchObject({ name: 'Демо подател', role: 'CITIZEN', emailVerified: true });
    expect(await accounts('fresh@demo.test')).toHaveLength(1);
    const again = await ask('fresh@demo.test', 'Друго име');
    expect(again.outcome?.__typename).toBe('RegistrationRequested');
    const second = await signIn(bed, { email: 'fresh@demo.test', code: await bed.mailedCode() });
    expect(second.outcome?.account).toMatchObject({ id: first.outcome?.account?.id, name: 'Демо подател' });
  });

  it('answers the same for an address that has an account, whose mail has no link and its own name', async () => {
    await signedInCitizen(bed, 'has@demo.test');
    const known = await ask('has@demo.test', 'Чуждо име');
    expect(await mail()).toMatchObject({ email: 'has@demo.test', token: null, name: 'Демо подател' });
    const unknown = await ask('has-not@demo.test', 'Чуждо име');
    expect(await mail()).toMatchObject({ email: 'has-not@demo.test', accountId: null, name: null });
    expect(known.data).toEqual(unknown.data);
  });

  it('is not made by a wrong code, by the code of another address, or twice', async () => {
    await ask('mine@demo.test');
    const code = await bed.mailedCode();
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await signIn(bed, { email: 'mine@demo.test', code: wrong })).outcome?.code).toBe('INVALID_CREDENTIALS');
    expect((await signIn(bed, { email: 'other@demo.test', code })).outcome?.code).toBe('INVALID_CREDENTIALS');
    const both = await Promise.all([1, 2].map(() => signIn(bed, { email: 'mine@demo.test', code })));
    expect(both.map(({ outcome }) => outcome?.__typename).toSorted()).toEqual(['InvalidCredentialsError', 'Session']);
    expect(await accounts('mine@demo.test')).toHaveLength(1);
  });

  it('is not made where the code was not asked for', async () => {
    await ask('elsewhere@demo.test');
    const code = await bed.mailedCode();
    const stranger = { clientAddress: '203.0.113.77' };
    expect((await signIn(bed, { email: 'elsewhere@demo.test', code }, stranger)).outcome?.code).toBe(
      'INVALID_CREDENTIALS',
    );
    expect((await signIn(bed, { email: 'elsewhere@demo.test', code })).outcome?.__typename).toBe('Session');
  });

  it('may be made by the link of the same mail instead, and the code still signs in to it', async () => {
    await ask('link@demo.test');
    const { token } = (await mail()) ?? {};
    const elsewhere = { clientAddress: '203.0.113.78' };
    const made = await verify(bed, token ?? '', elsewhere);
    expect(made.outcome?.__typename).toBe('Session');
    const entered = await signIn(bed, { email: 'link@demo.test', code: await bed.mailedCode() });
    expect(entered.outcome?.account?.id).toBe(made.outcome?.account?.id);
    expect((await verify(bed, token ?? '')).outcome?.code).toBe('INVALID_TOKEN');
  });

  it('mails no code for a plain request of an unknown address, and none that was used', async () => {
    await bed.ask('mutation { requestSignInCode(email: "nobody@demo.test") }');
    expect(await mail()).toBeUndefined();
    await ask('used@demo.test');
    await signIn(bed, { email: 'used@demo.test', code: await bed.mailedCode() });
    expect(await mail()).toBeUndefined();
  });

  it('says what is wrong with the name and the address, and has its limit', async () => {
    expect((await ask('no address', '')).outcome?.fields?.map(({ path }) => path)).toEqual(['name', 'email']);
    const answers = [];
    for (let tries = 0; tries < 4; tries += 1) {
      answers.push(await ask('often@demo.test'));
    }
    expect(answers.at(-1)?.errors?.[0]?.extensions?.['code']).toBe('RATE_LIMITED');
  });

  it('keeps a token that is derived, not stored', async () => {
    await ask('derived@demo.test');
    const [pending] = (
      await sql<{ id: string }>`
      select id from pending_registration where email = 'derived@demo.test'`.execute(bed.em().getKysely())
    ).rows;
    expect((await mail())?.token).toBe(mailTokenOf(bed.keys, pending?.id ?? ''));
  });
});
