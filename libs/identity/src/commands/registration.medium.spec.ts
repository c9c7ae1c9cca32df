import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { registrationMail } from '../queries/identity-mails.ts';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import { me, password, register, signedInCitizen, signIn, verify } from '../testing/operations.ts';

const bed = await IdentityTestBed.open();

describe('registering', () => {
  const accounts = async (email: string) =>
    (await sql`select 1 from account where email = ${email}`.execute(bed.em().getKysely())).rows;

  it('makes no account before the mailed token comes back', async () => {
    expect((await register(bed, { email: 'waiting@demo.test' })).outcome?.__typename).toBe('RegistrationRequested');
    expect(await accounts('waiting@demo.test')).toHaveLength(0);
    expect((await signIn(bed, { email: 'waiting@demo.test', password })).outcome?.code).toBe('INVALID_CREDENTIALS');
  });

  it('signs the citizen in with the mailed token, under the name and language of that registration', async () => {
    await register(bed, { email: 'New@Demo.test', name: '  Демо   подател ', language: 'EN' });
    const { outcome, cookie } = await verify(bed, await bed.mailedToken());
    expect(outcome).toMatchObject({
      __typename: 'Session',
      account: {
        name: 'Демо подател',
        email: 'new@demo.test',
        emailVerified: true,
        role: 'CITIZEN',
        language: 'EN',
        departments: [],
      },
    });
    expect(cookie).toBe(outcome?.refreshToken);
    expect((await me(bed, { accessToken: outcome?.accessToken ?? '' })).data).toMatchObject({
      me: { email: 'new@demo.test' },
    });
  });

  it('answers and works the same for an address that has an account; only the mail differs', async () => {
    await signedInCitizen(bed, 'known@demo.test');
    const before = await bed.entries('identity.registration_requested');
    const known = await register(bed, { email: 'known@demo.test' });
    const knownEntry = await bed.newestEntry<{ registrationId: string }>('identity.registration_requested');
    const unknown = await register(bed, { email: 'unknown@demo.test' });
    const unknownEntry = await bed.newestEntry<{ registrationId: string }>('identity.registration_requested');
    expect(known.data).toEqual(unknown.data);
    expect(await bed.entries('identity.registration_requested')).toBe(before + 2);
    expect(await registrationMail(bed.em(), bed.keys, knownEntry?.registrationId ?? '')).toMatchObject({
      accountExists: true,
      email: 'known@demo.test',
    });
    expect(await registrationMail(bed.em(), bed.keys, unknownEntry?.registrationId ?? '')).toMatchObject({
      accountExists: false,
      token: await bed.mailedToken(),
    });
  });

  it('does not let a second registration take over an account that exists', async () => {
    const owner = await signedInCitizen(bed, 'owner@demo.test');
    await register(bed, { email: 'owner@demo.test', password: 'another password 1' });
    expect((await verify(bed, await bed.mailedToken())).outcome?.code).toBe('INVALID_TOKEN');
    expect((await signIn(bed, { email: 'owner@demo.test', password: 'another password 1' })).outcome?.code).toBe(
      'INVALID_CREDENTIALS',
    );
    expect((await signIn(bed, { email: 'owner@demo.test', password })).outcome?.account?.id).toBe(owner.id);
  });

  it('gives one account and one session for two simultaneous presses of the link', async () => {
    await register(bed, { email: 'twice@demo.test' });
    const token = await bed.mailedToken();
    const answers = await Promise.all([verify(bed, token), verify(bed, token)]);
    expect(answers.map(({ outcome }) => outcome?.__typename).toSorted()).toEqual(['InvalidTokenError', 'Session']);
    expect(await accounts('twice@demo.test')).toHaveLength(1);
  });

  it('lets a link sign in once only', async () => {
    await register(bed, { email: 'later@demo.test' });
    const token = await bed.mailedToken();
    await verify(bed, token);
    expect((await verify(bed, token)).outcome).toMatchObject({
      __typename: 'InvalidTokenError',
      code: 'INVALID_TOKEN',
    });
    expect((await verify(bed, token, {}, 'Друга-парола-9')).outcome?.code).toBe('INVALID_TOKEN');
  });

  it('refuses a link after two days, and a token nobody mailed', async () => {
    await register(bed, { email: 'late@demo.test' });
    const token = await bed.mailedToken();
    await sql`
      update pending_registration set expires_at = now() - interval '1 second'
        where id = ${token.split('.')[0]}`.execute(bed.em().getKysely());
    expect((await verify(bed, token)).outcome?.code).toBe('INVALID_TOKEN');
    for (const wrong of ['', 'x', `${token}x`, `${token.split('.')[0] ?? ''}.`, "'; drop table account; --"]) {
      expect((await verify(bed, wrong, { language: 'EN' })).outcome).toMatchObject({
        code: 'INVALID_TOKEN',
        message: expect.stringContaining('This link') as string,
      });
    }
  });

  it('keeps the personal data of a registration only until it is used', async () => {
    await register(bed, { email: 'tidy@demo.test' });
    const token = await bed.mailedToken();
    await verify(bed, token);
    const row = (
      await sql`
      select name, email, password_hash from pending_registration where id = ${token.split('.')[0]}`.execute(
        bed.em().getKysely(),
      )
    ).rows[0];
    expect(row).toEqual({ name: null, email: null, password_hash: null });
  });

  it('names every wrong field in the chosen language and keeps nothing', async () => {
    const before = await bed.entries('identity.registration_requested');
    const { outcome } = await register(bed, { email: 'no address', name: ' ', password: 'short' }, { language: 'EN' });
    expect(outcome?.__typename).toBe('InvalidInputError');
    expect(outcome?.fields?.map(({ path }) => path)).toEqual(['name', 'email', 'password']);
    expect(outcome?.fields?.[0]?.message).toBe('Please enter your name.');
    expect(await bed.entries('identity.registration_requested')).toBe(before);
  });

  it('stores no password in the clear', async () => {
    await register(bed, { email: 'hash@demo.test' });
    const row = (
      await sql<{ password_hash: string }>`
      select password_hash from pending_registration where email = 'hash@demo.test'`.execute(bed.em().getKysely())
    ).rows[0];
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('the password of an account', () => {
  const attacker = { clientAddress: '198.51.100.7', userAgent: 'attacker' };
  const strangersPassword = 'Чужда-парола-1';
  const page = { clientAddress: '203.0.113.9', userAgent: 'browser', fromBrowser: true, fetchSite: 'same-origin' };
  const canSignIn = async (email: string, chosen: string) =>
    (await signIn(bed, { email, password: chosen }, { clientAddress: '192.0.2.200' })).outcome?.__typename ===
    'Session';

  it.each([
    ['a page', page],
    ['a page in the same office', { ...page, clientAddress: attacker.clientAddress }],
    ['a page that looks the same, in the same office', { ...attacker, fromBrowser: true }],
    ['a page that signed in as somebody else before', { ...page, deviceToken: 'd'.repeat(43) }],
    ['a program elsewhere', { clientAddress: '203.0.113.9', userAgent: 'attacker' }],
    ['another program of the same address', { ...attacker, userAgent: 'curl' }],
  ])('that a stranger chose never becomes valid by pressing the link: %s', async (what, victim) => {
    const email = `${what.replaceAll(/[ ,]/g, '-')}@demo.test`;
    await register(bed, { email, password: strangersPassword }, attacker);
    const token = await bed.mailedToken();
    expect((await verify(bed, token, victim)).outcome).toMatchObject({
      __typename: 'PasswordNeededError',
      code: 'PASSWORD_NEEDED',
      email,
    });
    expect(await accounts(email)).toEqual([]);
    expect((await verify(bed, token, victim, password)).outcome).toMatchObject({ account: { email } });
    expect([await canSignIn(email, strangersPassword), await canSignIn(email, password)]).toEqual([false, true]);
  });

  const accounts = async (email: string) =>
    (await sql`select 1 from account where email = ${email}`.execute(bed.em().getKysely())).rows;

  it('is the one of the registration when the same browser presses the link', async () => {
    const { deviceToken = '' } = await register(bed, { email: 'own@demo.test' }, page);
    expect(deviceToken).toMatch(/^[\w-]{43}$/);
    const pressed = { ...page, clientAddress: '203.0.113.77', deviceToken };
    expect((await verify(bed, await bed.mailedToken(), pressed)).outcome?.__typename).toBe('Session');
    expect(await canSignIn('own@demo.test', password)).toBe(true);
  });

  it('is the one of the registration for the program that registered, without any cookie', async () => {
    const program = { clientAddress: '203.0.113.10', userAgent: 'node' };
    await register(bed, { email: 'program@demo.test' }, program);
    expect((await verify(bed, await bed.mailedToken(), program)).outcome?.__typename).toBe('Session');
    expect(await canSignIn('program@demo.test', password)).toBe(true);
  });

  it('given with the link is checked like any other, and the link still works afterwards', async () => {
    await register(bed, { email: 'weak@demo.test' }, attacker);
    const token = await bed.mailedToken();
    const weak = await verify(bed, token, page, 'short');
    expect(weak.outcome?.fields?.map(({ path }) => path)).toEqual(['password']);
    expect((await verify(bed, token, page, password)).outcome?.__typename).toBe('Session');
  });

  it('of another registration that waits for the same address is forgotten with it', async () => {
    await register(bed, { email: 'two@demo.test', password: strangersPassword }, attacker);
    const strangers = await bed.mailedToken();
    const { deviceToken = '' } = await register(bed, { email: 'two@demo.test' }, page);
    await verify(bed, await bed.mailedToken(), { ...page, deviceToken });
    expect((await verify(bed, strangers, attacker)).outcome?.code).toBe('INVALID_TOKEN');
    expect(
      (await sql`select 1 from pending_registration where email = 'two@demo.test'`.execute(bed.em().getKysely())).rows,
    ).toEqual([]);
    expect(await canSignIn('two@demo.test', strangersPassword)).toBe(false);
  });

  it('is noted in the security log by account and network, never by address', async () => {
    bed.securityLines.length = 0;
    await register(bed, { email: 'logged@demo.test' }, attacker);
    const { outcome } = await verify(bed, await bed.mailedToken(), page, password);
    await signIn(bed, { email: 'logged@demo.test', password: 'wrong' }, page);
    await signIn(bed, { email: 'logged@demo.test', password }, page);
    expect(bed.securityLines.map(({ event }) => event)).toEqual([
      'password_set',
      'sign_in_failed',
      'sign_in_succeeded',
    ]);
    expect(bed.securityLines[0]).toMatchObject({
      security: true,
      accountId: outcome?.account?.id,
      requestId: 'test',
    });
    expect(JSON.stringify(bed.securityLines)).not.toMatch(/demo\.test|203\.0\.113|парола/i);
  });
});
