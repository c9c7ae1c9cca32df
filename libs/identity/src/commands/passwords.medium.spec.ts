import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { type Caller, IdentityTestBed } from '../testing/identity-test-bed.ts';
import { password, signedInCitizen, signIn } from '../testing/operations.ts';

const bed = await IdentityTestBed.open();

const newPassword = 'Есенен-дъжд-9';
const failure = '__typename ... on ErrorResult { code } ... on InvalidInputError { fields { path } }';

async function mutate(field: string, args: Record<string, string>, caller: Caller = {}, selection = failure) {
  const names = Object.keys(args);
  const source = `mutation (${names.map((name) => `$${name}: String!`).join(', ')}) {
    ${field}(${names.map((name) => `${name}: $${name}`).join(', ')}) ${selection && `{ ${selection} }`} }`;
  return (await bed.ask(source, args, caller)).data?.[field] as Record<string, unknown> | boolean;
}

/** Mails about changes that are due to an address. */
const notices = async (email: string) =>
  (
    await sql<{ kind: string }>`select kind from account_notice where email = ${email}`.execute(bed.em().getKysely())
  ).rows.map(({ kind }) => kind);

describe('a forgotten password', () => {
  it('is replaced by the mailed link, once, and every session ends', async () => {
    const email = 'forgot@demo.test';
    const { accessToken } = await signedInCitizen(bed, email);
    expect(await mutate('requestPasswordReset', { email }, {}, '')).toBe(true);
    const token = await bed.mailedLink();
    expect(await mutate('resetPassword', { token, password: 'forgot123456' })).toMatchObject({
      fields: [{ path: 'password' }],
    });
    expect(await mutate('resetPassword', { token, password: newPassword })).toMatchObject({ __typename: 'Session' });
    expect(await mutate('resetPassword', { token, password: newPassword })).toMatchObject({
      __typename: 'InvalidTokenError',
    });
    expect(await notices(email)).toEqual(['PASSWORD_CHANGED']);
    expect((await bed.ask('{ me { id } }', {}, { accessToken })).errors).toHaveLength(1);
    expect((await signIn(bed, { email, password })).outcome?.code).toBe('INVALID_CREDENTIALS');
    expect((await signIn(bed, { email, password: newPassword })).outcome?.__typename).toBe('Session');
  });

  it('of an address without an account gets the same answer and a link that opens nothing', async () => {
    const before = await bed.entries('identity.account_link_requested');
    expect(await mutate('requestPasswordReset', { email: 'nobody@demo.test' }, {}, '')).toBe(true);
    expect(await bed.entries('identity.account_link_requested')).toBe(before + 1);
    expect(await mutate('resetPassword', { token: await bed.mailedLink(), password: newPassword })).toMatchObject({
      __typename: 'InvalidTokenError',
    });
  });

  it.each(['', 'x', `${'0'.repeat(8)}.abc`, '\u0000'])('with the token %j opens nothing', async (token) => {
    expect(await mutate('resetPassword', { token, password: newPassword })).toMatchObject({
      __typename: 'InvalidTokenError',
    });
  });

  it('has few mails an hour', async () => {
    const email = 'flood@demo.test';
    for (let sent = 0; sent < 5; sent += 1) {
      await mutate('requestPasswordReset', { email }, {}, '');
    }
    const answer = await bed.ask(`mutation { requestPasswordReset(email: "${email}") }`);
    expect(answer.errors[0]?.extensions?.['code']).toBe('RATE_LIMITED');
  });
});

describe('the own password', () => {
  it('is changed with the present one, and other devices are signed out', async () => {
    const email = 'change@demo.test';
    const caller = await signedInCitizen(bed, email);
    const other = (await signIn(bed, { email, password })).outcome?.accessToken ?? '';
    expect(await mutate('changePassword', { current: 'wrong-wrong', password: newPassword }, caller)).toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
    expect(await mutate('changePassword', { current: password, password: 'short' }, caller)).toMatchObject({
      fields: [{ path: 'password' }],
    });
    expect(await mutate('changePassword', { current: password, password: newPassword }, caller)).toMatchObject({
      __typename: 'Account',
    });
    expect((await bed.ask('{ me { id } }', {}, { accessToken: other })).errors).toHaveLength(1);
    expect((await bed.ask('{ me { id } }', {}, caller)).errors).toEqual([]);
    expect(await notices(email)).toEqual(['PASSWORD_CHANGED']);
  });
});

describe('another address', () => {
  const request = (email: string, caller: Caller) => mutate('requestEmailChange', { email, password }, caller);
  const confirm = (token: string) =>
    mutate('confirmEmailChange', { token }, {}, '__typename ... on EmailChangeConfirmed { complete }');

  it('counts when both links were pressed', async () => {
    const caller = await signedInCitizen(bed, 'old@demo.test');
    await request('fresh@demo.test', caller);
    const [toNew = '', toPresent = ''] = await bed.mailedLinks();
    expect(await confirm(toNew)).toMatchObject({ complete: false });
    expect((await signIn(bed, { email: 'fresh@demo.test', password })).outcome?.code).toBe('INVALID_CREDENTIALS');
    expect(await notices('old@demo.test')).toEqual([]);
    expect(await confirm(toPresent)).toMatchObject({ complete: true });
    // The address before learns of it.
    expect([await notices('old@demo.test'), await notices('fresh@demo.test')]).toEqual([['EMAIL_CHANGED'], []]);
    expect(await confirm(toPresent)).toMatchObject({ __typename: 'InvalidTokenError' });
    expect((await signIn(bed, { email: 'fresh@demo.test', password })).outcome?.__typename).toBe('Session');
  });

  it('that somebody has is asked for like every other one, and never given', async () => {
    await signedInCitizen(bed, 'taken@demo.test');
    const caller = await signedInCitizen(bed, 'wants@demo.test');
    expect(await request('taken@demo.test', caller)).toMatchObject({ __typename: 'EmailChangeRequested' });
    const [newest = '', before = ''] = await bed.mailedLinks();
    await confirm(newest);
    expect(await confirm(before)).toMatchObject({ __typename: 'InvalidTokenError' });
    expect((await signIn(bed, { email: 'wants@demo.test', password })).outcome?.__typename).toBe('Session');
  });

  it('needs the password', async () => {
    const caller = await signedInCitizen(bed, 'proof@demo.test');
    expect(await mutate('requestEmailChange', { email: 'x@demo.test', password: 'wrong-wrong' }, caller)).toMatchObject(
      {
        code: 'INVALID_CREDENTIALS',
      },
    );
  });
});
