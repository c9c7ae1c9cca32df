import { sql } from '@ns/platform';
import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { demoPassword, seedDemoAccounts } from '../seed/seed-demo-accounts.ts';
import { type Caller, IdentityTestBed } from '../testing/identity-test-bed.ts';

const bed = await IdentityTestBed.open(undefined, { secondFactorRoles: ['ADMIN'] });
await seedDemoAccounts(bed.database);

interface SignInAnswer {
  readonly __typename: string;
  readonly accessToken?: string;
  readonly methods?: readonly string[];
  readonly account?: { readonly secondFactorMissing: boolean; readonly permissions: readonly unknown[] };
}

async function enter(email: string, secondFactor: string | null = null): Promise<SignInAnswer> {
  const source = `mutation ($email: String!, $password: String, $secondFactor: String) {
    signIn(email: $email, password: $password, secondFactor: $secondFactor) { __typename
      ... on Session { accessToken account { secondFactorMissing permissions { name } } }
      ... on SecondFactorRequiredError { methods passkeyOptions } } }`;
  const answer = await bed.ask(source, { email, password: demoPassword, secondFactor });
  return answer.data?.['signIn'] as SignInAnswer;
}

async function setUp(caller: Caller): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const begun = await bed.ask(
    'mutation ($password: String!) { beginTotp(password: $password) { ... on TotpSetup { secret uri } } }',
    { password: demoPassword },
    caller,
  );
  const { secret } = begun.data?.['beginTotp'] as { secret: string };
  const confirmed = await bed.ask(
    'mutation ($code: String!) { confirmTotp(code: $code) { ... on SecondFactorChanged { recoveryCodes state ' +
      '{ totp recoveryCodesLeft } } } }',
    { code: generateSync({ secret }) },
    caller,
  );
  return { secret, codes: (confirmed.data?.['confirmTotp'] as { recoveryCodes: string[] }).recoveryCodes };
}

/** A code of the app counts once; the next one is half a minute away. */
const forgetStep = () => sql`update second_factor_totp set last_step = null`.execute(bed.em().getKysely());

describe('a second factor', () => {
  it('is asked for after the password, and each code works once', async () => {
    const email = 'manager@demo.test';
    const { accessToken = '' } = await enter(email);
    const { secret, codes } = await setUp({ accessToken });
    expect(codes).toHaveLength(10);
    expect(await enter(email)).toMatchObject({
      __typename: 'SecondFactorRequiredError',
      methods: ['TOTP', 'RECOVERY_CODE'],
    });
    await forgetStep();
    const code = generateSync({ secret });
    expect((await enter(email, code)).__typename).toBe('Session');
    expect((await enter(email, code)).__typename).toBe('SecondFactorRequiredError');
    const [spare = ''] = codes;
    expect((await enter(email, spare.toUpperCase())).__typename).toBe('Session');
    expect((await enter(email, spare)).__typename).toBe('SecondFactorRequiredError');
  });

  it.each(['000000', 'abcde-fghij', '{', '{"id":"x"}', '{"id":1}', '\u0000'])('%j is none', async (given) => {
    expect((await enter('manager@demo.test', given)).__typename).toBe('SecondFactorRequiredError');
  });

  it('that fails is written down and limited', async () => {
    const { accessToken = '' } = await enter('dispatcher@demo.test');
    await setUp({ accessToken });
    const answers = [];
    for (let tries = 0; tries < 9; tries += 1) {
      answers.push(await enter('dispatcher@demo.test', '123456'));
    }
    expect(answers.at(-1)).toBeUndefined();
    const failed = bed.securityLines.filter(({ event }) => event === 'second_factor_failed');
    expect(failed.length).toBeGreaterThan(6);
  });

  it('that is removed is mailed to its owner', async () => {
    const email = 'clerk.ecology@demo.test';
    const { accessToken = '' } = await enter(email);
    await setUp({ accessToken });
    const source = 'mutation ($password: String!) { removeSecondFactor(password: $password) { __typename } }';
    const remove = async (password: string) =>
      (await bed.ask(source, { password }, { accessToken })).data?.['removeSecondFactor'];
    expect(await remove('wrong-wrong')).toEqual({ __typename: 'InvalidCredentialsError' });
    expect(await bed.entries('identity.account_notice')).toBe(0);
    expect(await remove(demoPassword)).toEqual({ __typename: 'SecondFactorChanged' });
    expect(await bed.entries('identity.account_notice')).toBe(1);
    expect((await sql`select kind, email from account_notice`.execute(bed.em().getKysely())).rows).toEqual([
      { kind: 'SECOND_FACTOR_REMOVED', email },
    ]);
  });

  it('is demanded of roles that must have one, before anything else', async () => {
    const session = await enter('admin@demo.test');
    expect(session.account).toEqual({ secondFactorMissing: true, permissions: [] });
    const caller = { accessToken: session.accessToken ?? '' };
    const refused = await bed.ask('{ staff { id } }', {}, caller);
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR_NEEDED' });
    await setUp(caller);
    expect((await bed.ask('{ staff { id } }', {}, caller)).errors).toEqual([]);
  });

  it('is for staff', async () => {
    const { accessToken = '' } = await enter('citizen@demo.test');
    const answer = await bed.ask('{ mySecondFactor { totp } }', {}, { accessToken });
    expect(answer.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
