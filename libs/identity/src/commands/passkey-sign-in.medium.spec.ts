import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { demoPassword, seedDemoAccounts } from '../seed/seed-demo-accounts.ts';
import { type Caller, IdentityTestBed } from '../testing/identity-test-bed.ts';
import { me, password, register, requestCode, signedInCitizen, signIn } from '../testing/operations.ts';
import { SoftPasskey } from '../testing/soft-passkey.ts';

const bed = await IdentityTestBed.open(undefined, {}, undefined, 'https://demo.test');
await seedDemoAccounts(bed.database);

const origin = 'https://demo.test';
const deviceToken = 'd'.repeat(43);
/** The browser of the person, and one somewhere else. */
const browser: Caller = { fetchSite: 'same-origin', deviceToken };
const elsewhere: Caller = { fetchSite: 'same-origin', deviceToken: 'e'.repeat(43) };

interface Answered {
  readonly __typename?: string;
  readonly code?: string;
  readonly options?: string | null;
  readonly accessToken?: string;
  readonly hasPassword?: boolean;
  readonly passkeys?: readonly { readonly id: string; readonly name: string }[];
}

const means = 'hasPassword passkeys { id name }';
const refusedOnly = '__typename ... on ErrorResult { code }';
const selections: Readonly<Record<string, string>> = {
  requestEmailChange: refusedOnly,
  confirmEmailChange: refusedOnly,
  changePassword: refusedOnly,
  beginPasskeySignIn: 'options',
  beginPasskeyProof: 'options',
  mySignInMeans: means,
  beginSignInPasskey: '__typename ... on PasskeySetup { options } ... on ErrorResult { code }',
  signInWithPasskey: '__typename ... on Session { accessToken } ... on ErrorResult { code }',
};

/** Calls a field with arguments that are all texts. */
async function call(field: string, args: Readonly<Record<string, string>>, caller: Caller): Promise<Answered> {
  const names = Object.keys(args);
  const list = (texts: readonly string[]) => (texts.length > 0 ? `(${texts.join(', ')})` : '');
  const declared = list(names.map((name) => `$${name}: ${name === 'id' ? 'ID' : 'String'}!`));
  const given = list(names.map((name) => `${name}: $${name}`));
  const selection = selections[field] ?? `__typename ... on SignInMeans { ${means} } ... on ErrorResult { code }`;
  const kind = field === 'mySignInMeans' ? 'query' : 'mutation';
  const source = `${kind} ${declared} { ${field}${given} { ${selection} } }`;
  const answer = await bed.ask(source, args, caller);
  return (answer.data?.[field] as Answered | undefined) ?? { code: String(answer.errors[0]?.extensions?.['code']) };
}

/** Somebody with a passkey. */
async function owner(email: string): Promise<{ readonly caller: Caller; readonly id: string; passkey: SoftPasskey }> {
  const { accessToken, id } = await signedInCitizen(bed, email);
  const caller = { ...browser, accessToken };
  const passkey = new SoftPasskey(origin, 'demo.test');
  const { options } = await call('beginSignInPasskey', { password }, caller);
  const response = passkey.register(options ?? '');
  expect(await call('addSignInPasskey', { name: ' Телефонът ', response }, caller)).toMatchObject({
    hasPassword: true,
    passkeys: [{ name: 'Телефонът' }],
  });
  return { caller, id, passkey };
}

const challenge = async (caller: Caller = browser) => (await call('beginPasskeySignIn', {}, caller)).options ?? '';
const enter = (response: string, caller: Caller = browser) => call('signInWithPasskey', { response }, caller);
const lastReason = () => bed.securityLines.filter(({ event }) => event === 'passkey_refused').at(-1)?.['reason'];

/** Refused for everybody in the same words, and for this reason in the log. */
async function expectRefused(response: string, reason: string, caller: Caller = browser): Promise<void> {
  const before = bed.securityLines.length;
  expect(await enter(response, caller)).toEqual({ __typename: 'InvalidCredentialsError', code: 'INVALID_CREDENTIALS' });
  expect(bed.securityLines.length).toBeGreaterThan(before);
  expect(lastReason()).toBe(reason);
}

describe('a citizen with a passkey', () => {
  it('signs in with it alone, is written to about it, and renames and removes it', async () => {
    const { caller, id, passkey } = await owner('keys@demo.test');
    const session = await enter(passkey.sign(await challenge()));
    expect(session.__typename).toBe('Session');
    expect((await me(bed, { accessToken: session.accessToken ?? '' })).data?.['me']).toMatchObject({ id });
    const key = passkey.id.toString('base64url');
    const renamed = await call('renameSignInPasskey', { id: key, name: 'Лаптопът' }, caller);
    expect(renamed.passkeys).toEqual([{ id: key, name: 'Лаптопът' }]);
    expect(await call('renameSignInPasskey', { id: key, name: ' ' }, caller)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await call('removeSignInPasskey', { id: key, password: 'wrong-wrong' }, caller)).toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
    expect((await call('removeSignInPasskey', { id: key, password }, caller)).passkeys).toEqual([]);
    expect(await call('removeSignInPasskey', { id: key, password }, caller)).toMatchObject({ code: 'NOT_FOUND' });
    await expectRefused(passkey.sign(await challenge(), { counter: 2 }), 'unknown');
    const notices = await sql<{
      kind: string;
    }>`select kind from account_notice where account_id = ${id} order by id`.execute(bed.em().getKysely());
    expect(notices.rows.map(({ kind }) => kind)).toEqual(['PASSKEY_ADDED', 'PASSKEY_REMOVED']);
  });

  it('has a device that asked who holds it: a passkey without that is not kept', async () => {
    const { accessToken } = await signedInCitizen(bed, 'unverified@demo.test');
    const caller = { ...browser, accessToken };
    const { options } = await call('beginSignInPasskey', { password }, caller);
    const response = new SoftPasskey(origin, 'demo.test').register(options ?? '', { verified: false });
    expect(await call('addSignInPasskey', { name: 'x', response }, caller)).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a sign-in with a passkey is refused', async () => {
  const { caller, passkey } = await owner('refused@demo.test');

  it('when the same answer comes again', async () => {
    const response = passkey.sign(await challenge(), { counter: 10 });
    expect((await enter(response)).__typename).toBe('Session');
    await expectRefused(response, 'challenge');
  });

  it('of two equal answers at once for one', async () => {
    const response = passkey.sign(await challenge(), { counter: 20 });
    const answers = await Promise.all([enter(response), enter(response), enter(response)]);
    expect(answers.filter(({ __typename }) => __typename === 'Session')).toHaveLength(1);
  });

  it('with a challenge that another browser asked for', async () => {
    await expectRefused(passkey.sign(await challenge(elsewhere), { counter: 30 }), 'challenge');
  });

  it('with a challenge that was given for a proof of an account', async () => {
    const { options } = await call('beginPasskeyProof', {}, caller);
    await expectRefused(passkey.sign(options ?? '', { counter: 40 }), 'challenge');
  });

  it('with a challenge that is too old', async () => {
    const options = await challenge();
    await sql`update passkey_sign_in set expires_at = now() - interval '1 second'`.execute(bed.em().getKysely());
    await expectRefused(passkey.sign(options, { counter: 50 }), 'challenge');
  });

  it('made for another site', async () => {
    await expectRefused(
      passkey.sign(await challenge(), { origin: 'https://demo.test.evil.test', counter: 60 }),
      'origin',
    );
  });

  it('by a device that did not ask who holds it', async () => {
    await expectRefused(passkey.sign(await challenge(), { verified: false, counter: 70 }), 'unverified');
  });

  it('by a copy whose counter is behind', async () => {
    expect((await enter(passkey.sign(await challenge(), { counter: 80 }))).__typename).toBe('Session');
    await expectRefused(passkey.sign(await challenge(), { counter: 80 }), 'counter');
    await expectRefused(passkey.sign(await challenge(), { counter: 79 }), 'counter');
  });

  it('signed by another key', async () => {
    const forged = JSON.parse(
      new SoftPasskey(origin, 'demo.test').sign(await challenge(), { userHandle: null, counter: 85 }),
    ) as object;
    const id = passkey.id.toString('base64url');
    await expectRefused(JSON.stringify({ ...forged, id, rawId: id }), 'signature');
  });

  it('that names another account than the one of the passkey', async () => {
    const userHandle = Buffer.from('00000000-0000-0000-0000-000000000000').toString('base64url');
    await expectRefused(passkey.sign(await challenge(), { userHandle, counter: 90 }), 'owner');
  });

  it.each(['', '{', '{}', '\u0000', '[]', '{"id":1}', '['.repeat(20_000)])('of no passkey: %.10j', async (text) => {
    await expectRefused(text, 'unknown');
  });

  it('of an account that was deleted or deactivated', async () => {
    const gone = await owner('gone@demo.test');
    const options = await challenge();
    await sql`update account set deactivated_at = now() where id = ${gone.id}`.execute(bed.em().getKysely());
    await expectRefused(gone.passkey.sign(options, { counter: 2 }), 'unknown');
    await sql`update account set deactivated_at = null where id = ${gone.id}`.execute(bed.em().getKysely());
    const late = await challenge();
    await bed.ask(
      'mutation ($p: String!) { deleteMyAccount(password: $p) { __typename } }',
      { p: password },
      gone.caller,
    );
    await expectRefused(gone.passkey.sign(late, { counter: 3 }), 'unknown');
    const left = await sql`select 1 from passkey where account_id = ${gone.id}`.execute(bed.em().getKysely());
    expect(left.rows).toEqual([]);
  });

  it('of staff, whose passkeys are second factors', async () => {
    const staff = await owner('promoted@demo.test');
    await sql`update account set role = 'DISPATCHER' where id = ${staff.id}`.execute(bed.em().getKysely());
    await expectRefused(staff.passkey.sign(await challenge(), { counter: 2 }), 'unknown');
  });

  it('after a hundred failures of one network, also when it is right', async () => {
    const busy = { ...browser, clientAddress: '198.51.100.7' };
    for (let tries = 0; tries < 100; tries += 1) {
      await enter('{}', busy);
    }
    expect(await enter(passkey.sign(await challenge(busy), { counter: 95 }), busy)).toEqual({ code: 'RATE_LIMITED' });
    expect((await enter(passkey.sign(await challenge(), { counter: 96 }))).__typename).toBe('Session');
  });
});

describe('a passkey as proof', () => {
  const proof = async (caller: Caller, passkey: SoftPasskey, counter: number) => {
    const { options } = await call('beginPasskeyProof', {}, caller);
    return passkey.sign(options ?? '', { counter });
  };

  it('changes the address with a link to the new one alone: nobody needs the old mailbox', async () => {
    const { caller, id, passkey } = await owner('lost-box@demo.test');
    const passkeyProof = await proof(caller, passkey, 5);
    expect(await call('requestEmailChange', { email: 'new-box@demo.test', passkeyProof }, caller)).toMatchObject({
      __typename: 'EmailChangeRequested',
    });
    const kinds = await sql<{ kind: string }>`
      select kind from account_link where account_id = ${id} and used_at is null`.execute(bed.em().getKysely());
    expect(kinds.rows).toEqual([{ kind: 'EMAIL_CHANGE_BY_PASSKEY' }]);
    await call('confirmEmailChange', { token: await bed.mailedLink() }, {});
    expect((await me(bed, caller)).data?.['me']).toMatchObject({ email: 'new-box@demo.test' });
    const notice = await sql<{ kind: string; email: string }>`
      select kind, email from account_notice where account_id = ${id} order by id desc limit 1`.execute(
      bed.em().getKysely(),
    );
    expect(notice.rows).toEqual([{ kind: 'EMAIL_CHANGED', email: 'lost-box@demo.test' }]);
    // The same proof counts once.
    expect(await call('requestEmailChange', { email: 'x@demo.test', passkeyProof }, caller)).toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
  });

  it('is refused with the challenge of another account, with two proofs, and of staff', async () => {
    const first = await owner('first@demo.test');
    const second = await owner('second@demo.test');
    const foreign = await proof(second.caller, first.passkey, 5);
    const refused = { code: 'INVALID_CREDENTIALS' };
    expect(await call('removePassword', { passkeyProof: foreign }, first.caller)).toMatchObject(refused);
    expect(lastReason()).toBe('proof');
    const stolen = await proof(first.caller, second.passkey, 5);
    expect(await call('removePassword', { passkeyProof: stolen }, first.caller)).toMatchObject(refused);
    const right = await proof(first.caller, first.passkey, 6);
    expect(await call('removePassword', { passkeyProof: right, password }, first.caller)).toMatchObject(refused);
    expect(await call('removePassword', { passkeyProof: right }, first.caller)).toMatchObject({ hasPassword: false });
    const { outcome } = await signIn(bed, { email: 'dispatcher@demo.test', password: demoPassword });
    const staff = { ...browser, accessToken: outcome?.accessToken ?? '' };
    const args = { passkeyProof: right, password: 'Есенен-дъжд-9' };
    expect(await call('changePassword', args, staff)).toMatchObject(refused);
    expect(await call('beginPasskeyProof', {}, staff)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a password', () => {
  it('is removed: it opens nothing then, other devices are signed out, and a code opens the account', async () => {
    const email = 'no-more@demo.test';
    const here = await signedInCitizen(bed, email);
    const there = (await signIn(bed, { email, password })).outcome?.accessToken ?? '';
    expect(await call('removePassword', { password: 'wrong-wrong' }, here)).toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
    expect(await call('removePassword', { password }, here)).toMatchObject({ hasPassword: false });
    expect((await me(bed, { accessToken: there })).errors).toHaveLength(1);
    expect((await signIn(bed, { email, password })).outcome?.code).toBe('INVALID_CREDENTIALS');
    await requestCode(bed, email);
    expect((await signIn(bed, { email, code: await bed.mailedCode() })).outcome?.__typename).toBe('Session');
  });

  it('is none where the account was made by a code', async () => {
    await register(bed, { email: 'by-code@demo.test', password: null });
    const { outcome } = await signIn(bed, { email: 'by-code@demo.test', code: await bed.mailedCode() });
    const caller = { accessToken: outcome?.accessToken ?? '' };
    expect(await call('mySignInMeans', {}, caller)).toEqual({ hasPassword: false, passkeys: [] });
  });
});
