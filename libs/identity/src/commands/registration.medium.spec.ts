import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { registrationMail } from '../queries/identity-mails.ts';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import { me, password, register, signedInCitizen, signIn, verify } from '../testing/operations.ts';

const stage = await IdentityTestBed.open();

describe('registering', () => {
  const accounts = async (email: string) =>
    (await sql`select 1 from account where email = ${email}`.execute(stage.em().getKysely())).rows;

  it('makes no account before the mailed token comes back', async () => {
    expect((await register(stage, { email: 'waiting@demo.test' })).outcome?.__typename).toBe('RegistrationRequested');
    expect(await accounts('waiting@demo.test')).toHaveLength(0);
    expect((await signIn(stage, { email: 'waiting@demo.test', password })).outcome?.code).toBe('INVALID_CREDENTIALS');
  });

  it('signs the citizen in with the mailed token, under the name and language of that registration', async () => {
    await register(stage, { email: 'New@Demo.test', name: '  Демо   подател ', language: 'EN' });
    const { outcome, cookie } = await verify(stage, await stage.mailedToken());
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
    expect((await me(stage, { accessToken: outcome?.accessToken ?? '' })).data).toMatchObject({
      me: { email: 'new@demo.test' },
    });
  });

  it('answers and works the same for an address that has an account; only the mail differs', async () => {
    await signedInCitizen(stage, 'known@demo.test');
    const before = await stage.entries('identity.registration_requested');
    const known = await register(stage, { email: 'known@demo.test' });
    const knownEntry = await stage.newestEntry<{ registrationId: string }>('identity.registration_requested');
    const unknown = await register(stage, { email: 'unknown@demo.test' });
    const unknownEntry = await stage.newestEntry<{ registrationId: string }>('identity.registration_requested');
    expect(known.data).toEqual(unknown.data);
    expect(await stage.entries('identity.registration_requested')).toBe(before + 2);
    expect(await registrationMail(stage.em(), stage.keys, knownEntry?.registrationId ?? '')).toMatchObject({
      accountExists: true,
      email: 'known@demo.test',
    });
    expect(await registrationMail(stage.em(), stage.keys, unknownEntry?.registrationId ?? '')).toMatchObject({
      accountExists: false,
      token: await stage.mailedToken(),
    });
  });

  it('does not let a second registration take over an account that exists', async () => {
    const owner = await signedInCitizen(stage, 'owner@demo.test');
    await register(stage, { email: 'owner@demo.test', password: 'another password 1' });
    expect((await verify(stage, await stage.mailedToken())).outcome?.code).toBe('INVALID_TOKEN');
    expect((await signIn(stage, { email: 'owner@demo.test', password: 'another password 1' })).outcome?.code).toBe(
      'INVALID_CREDENTIALS',
    );
    expect((await signIn(stage, { email: 'owner@demo.test', password })).outcome?.account?.id).toBe(owner.id);
  });

  it('gives one account and one session for two simultaneous presses of the link', async () => {
    await register(stage, { email: 'twice@demo.test' });
    const token = await stage.mailedToken();
    const answers = await Promise.all([verify(stage, token), verify(stage, token)]);
    expect(answers.map(({ outcome }) => outcome?.__typename).toSorted()).toEqual(['InvalidTokenError', 'Session']);
    expect(await accounts('twice@demo.test')).toHaveLength(1);
  });

  it('lets a link sign in once only', async () => {
    await register(stage, { email: 'later@demo.test' });
    const token = await stage.mailedToken();
    await verify(stage, token);
    expect((await verify(stage, token)).outcome).toMatchObject({
      __typename: 'InvalidTokenError',
      code: 'INVALID_TOKEN',
    });
    expect((await verify(stage, token, {}, 'Друга-парола-9')).outcome?.code).toBe('INVALID_TOKEN');
  });

  it('refuses a link after two days, and a token nobody mailed', async () => {
    await register(stage, { email: 'late@demo.test' });
    const token = await stage.mailedToken();
    await sql`
      update pending_registration set expires_at = now() - interval '1 second'
        where id = ${token.split('.')[0]}`.execute(stage.em().getKysely());
    expect((await verify(stage, token)).outcome?.code).toBe('INVALID_TOKEN');
    for (const wrong of ['', 'x', `${token}x`, `${token.split('.')[0] ?? ''}.`, "'; drop table account; --"]) {
      expect((await verify(stage, wrong, { language: 'EN' })).outcome).toMatchObject({
        code: 'INVALID_TOKEN',
        message: expect.stringContaining('This link') as string,
      });
    }
  });

  it('keeps the personal data of a registration only until it is used', async () => {
    await register(stage, { email: 'tidy@demo.test' });
    const token = await stage.mailedToken();
    await verify(stage, token);
    const row = (
      await sql`
      select name, email, password_hash from pending_registration where id = ${token.split('.')[0]}`.execute(
        stage.em().getKysely(),
      )
    ).rows[0];
    expect(row).toEqual({ name: null, email: null, password_hash: null });
  });

  it('names every wrong field in the chosen language and keeps nothing', async () => {
    const before = await stage.entries('identity.registration_requested');
    const { outcome } = await register(
      stage,
      { email: 'no address', name: ' ', password: 'short' },
      { language: 'EN' },
    );
    expect(outcome?.__typename).toBe('InvalidInputError');
    expect(outcome?.fields?.map(({ path }) => path)).toEqual(['name', 'email', 'password']);
    expect(outcome?.fields?.[0]?.message).toBe('Please enter your name.');
    expect(await stage.entries('identity.registration_requested')).toBe(before);
  });

  it('stores no password in the clear', async () => {
    await register(stage, { email: 'hash@demo.test' });
    const row = (
      await sql<{ password_hash: string }>`
      select password_hash from pending_registration where email = 'hash@demo.test'`.execute(stage.em().getKysely())
    ).rows[0];
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('the password of an account', () => {
  const attacker = { clientAddress: '198.51.100.7', userAgent: 'attacker' };
  const strangersPassword = 'Чужда-парола-1';
  const page = { clientAddress: '203.0.113.9', userAgent: 'browser', fromBrowser: true, fetchSite: 'same-origin' };
  const canSignIn = async (email: string, chosen: string) =>
    (await signIn(stage, { email, password: chosen }, { clientAddress: '192.0.2.200' })).outcome?.__typename ===
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
    await register(stage, { email, password: strangersPassword }, attacker);
    const token = await stage.mailedToken();
    expect((await verify(stage, token, victim)).outcome).toMatchObject({
      __typename: 'PasswordNeededError',
      code: 'PASSWORD_NEEDED',
      email,
    });
    expect(await accounts(email)).toEqual([]);
    expect((await verify(stage, token, victim, password)).outcome).toMatchObject({ account: { email } });
    expect([await canSignIn(email, strangersPassword), await canSignIn(email, password)]).toEqual([false, true]);
  });

  const accounts = async (email: string) =>
    (await sql`select 1 from account where email = ${email}`.execute(stage.em().getKysely())).rows;

  it('is the one of the registration when the same browser presses the link', async () => {
    const { deviceToken = '' } = await register(stage, { email: 'own@demo.test' }, page);
    expect(deviceToken).toMatch(/^[\w-]{43}$/);
    const pressed = { ...page, clientAddress: '203.0.113.77', deviceToken };
    expect((await verify(stage, await stage.mailedToken(), pressed)).outcome?.__typename).toBe('Session');
    expect(await canSignIn('own@demo.test', password)).toBe(true);
  });

  it('is the one of the registration for the program that registered, without any cookie', async () => {
    const program = { clientAddress: '203.0.113.10', userAgent: 'node' };
    await register(stage, { email: 'program@demo.test' }, program);
    expect((await verify(stage, await stage.mailedToken(), program)).outcome?.__typename).toBe('Session');
    expect(await canSignIn('program@demo.test', password)).toBe(true);
  });

  it('given with the link is checked like any other, and the link still works afterwards', async () => {
    await register(stage, { email: 'weak@demo.test' }, attacker);
    const token = await stage.mailedToken();
    const weak = await verify(stage, token, page, 'short');
    expect(weak.outcome?.fields?.map(({ path }) => path)).toEqual(['password']);
    expect((await verify(stage, token, page, password)).outcome?.__typename).toBe('Session');
  });

  it('of another registration that waits for the same address is forgotten with it', async () => {
    await register(stage, { email: 'two@demo.test', password: strangersPassword }, attacker);
    const strangers = await stage.mailedToken();
    const { deviceToken = '' } = await register(stage, { email: 'two@demo.test' }, page);
    await verify(stage, await stage.mailedToken(), { ...page, deviceToken });
    expect((await verify(stage, strangers, attacker)).outcome?.code).toBe('INVALID_TOKEN');
    expect(
      (await sql`select 1 from pending_registration where email = 'two@demo.test'`.execute(stage.em().getKysely()))
        .rows,
    ).toEqual([]);
    expect(await canSignIn('two@demo.test', strangersPassword)).toBe(false);
  });

  it('is noted in the security log by account and network, never by address', async () => {
    stage.securityLines.length = 0;
    await register(stage, { email: 'logged@demo.test' }, attacker);
    const { outcome } = await verify(stage, await stage.mailedToken(), page, password);
    await signIn(stage, { email: 'logged@demo.test', password: 'wrong' }, page);
    await signIn(stage, { email: 'logged@demo.test', password }, page);
    expect(stage.securityLines.map(({ event }) => event)).toEqual([
      'password_set',
      'sign_in_failed',
      'sign_in_succeeded',
    ]);
    expect(stage.securityLines[0]).toMatchObject({
      security: true,
      accountId: outcome?.account?.id,
      requestId: 'test',
    });
    expect(JSON.stringify(stage.securityLines)).not.toMatch(/demo\.test|203\.0\.113|парола/i);
  });
});
