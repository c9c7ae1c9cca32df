import { describe, expect, it } from 'vitest';
import { demoPassword, seedDemoAccounts } from '../seed/seed-demo-accounts.ts';
import { type Caller, IdentityTestBed } from '../testing/identity-test-bed.ts';
import { password, register, requestCode, signedInCitizen, signIn } from '../testing/operations.ts';

const bed = await IdentityTestBed.open();
await seedDemoAccounts(bed.database);

interface Answered {
  readonly __typename?: string;
  readonly code?: string;
}

/** Calls a mutation with arguments that are all texts. */
async function call(field: string, args: Readonly<Record<string, string>>, caller: Caller): Promise<Answered> {
  const names = Object.keys(args);
  const source = `mutation (${names.map((name) => `$${name}: String!`).join(', ')}) {
    ${field}(${names.map((name) => `${name}: $${name}`).join(', ')}) { __typename ... on ErrorResult { code } } }`;
  const answer = await bed.ask(source, args, caller);
  return (answer.data?.[field] as Answered | undefined) ?? { code: String(answer.errors[0]?.extensions?.['code']) };
}

/** A code for the address, as its mail has it. */
async function codeFor(email: string, caller?: Caller): Promise<string> {
  await requestCode(bed, email, caller);
  return bed.mailedCode();
}

/** Somebody whose account was made by a mailed code: it has no password. */
async function withoutPassword(email: string): Promise<{ readonly accessToken: string }> {
  await register(bed, { email, password: null });
  const { outcome } = await signIn(bed, { email, code: await bed.mailedCode() });
  return { accessToken: outcome?.accessToken ?? '' };
}

const chosen = 'Есенен-дъжд-9';
const refused = { code: 'INVALID_CREDENTIALS' };

describe('an account without a password', () => {
  it('chooses one with a mailed code, and other devices are signed out', async () => {
    const email = 'chooses@demo.test';
    const caller = await withoutPassword(email);
    const other = (await signIn(bed, { email, code: await codeFor(email) })).outcome?.accessToken ?? '';
    const code = await codeFor(email);
    expect(await call('changePassword', { code, password: 'short' }, caller)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await call('changePassword', { code, password: chosen }, caller)).toEqual({ __typename: 'Account' });
    expect((await bed.ask('{ me { id } }', {}, { accessToken: other })).errors).toHaveLength(1);
    expect((await signIn(bed, { email, password: chosen })).outcome?.__typename).toBe('Session');
  });

  it('asks for another address with a mailed code', async () => {
    const caller = await withoutPassword('moves@demo.test');
    const args = { email: 'moved@demo.test', code: await codeFor('moves@demo.test') };
    expect(await call('requestEmailChange', args, caller)).toEqual({ __typename: 'EmailChangeRequested' });
    for (const token of await bed.mailedLinks()) {
      await call('confirmEmailChange', { token }, {});
    }
    const moved = await signIn(bed, { email: 'moved@demo.test', code: await codeFor('moved@demo.test') });
    expect(moved.outcome?.__typename).toBe('Session');
  });
});

/** What an owner confirms, with arguments besides the proof. */
const confirmed: readonly (readonly [field: string, args: Readonly<Record<string, string>>])[] = [
  ['changePassword', { password: chosen }],
  ['requestEmailChange', { email: 'elsewhere@demo.test' }],
  ['deleteMyAccount', {}],
];

describe.each(confirmed)('%s', (field, args) => {
  const email = `${field.toLowerCase()}@demo.test`;

  it('refuses no proof, two proofs, a wrong code, that of another person and one that was used', async () => {
    const caller = await signedInCitizen(bed, email);
    const code = await codeFor(email);
    const present = field === 'changePassword' ? 'current' : 'password';
    expect(await call(field, { ...args, code: '' }, caller)).toMatchObject(refused);
    expect(await call(field, { ...args, code, [present]: password }, caller)).toMatchObject(refused);
    expect(await call(field, { ...args, code: `${code}0` }, caller)).toMatchObject(refused);
    expect(await call(field, { ...args, code: '\u0000' }, caller)).toMatchObject(refused);
    await signedInCitizen(bed, `other-${email}`);
    const foreign = await codeFor(`other-${email}`);
    if (foreign !== code) {
      expect(await call(field, { ...args, code: foreign }, caller)).toMatchObject(refused);
    }
    // None of these used the code up.
    expect((await signIn(bed, { email, code })).outcome?.__typename).toBe('Session');
    expect(await call(field, { ...args, code }, caller)).toMatchObject(refused);
  });

  it('lets nobody guess: after five wrong codes the right one counts no longer', async () => {
    const guessed = `guess-${email}`;
    const caller = await signedInCitizen(bed, guessed);
    const code = await codeFor(guessed);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await call(field, { ...args, code: `x${tries}` }, caller)).toMatchObject(refused);
    }
    expect(await call(field, { ...args, code }, caller)).toMatchObject(refused);
  });

  it('is for somebody who is signed in', async () => {
    expect(await call(field, { ...args, code: '123456' }, {})).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('second factors of staff', () => {
  const email = 'clerk.ecology@demo.test';

  it('are set up, renewed and removed with a mailed code instead of the password', async () => {
    const accessToken = (await signIn(bed, { email, password: demoPassword })).outcome?.accessToken ?? '';
    const caller = { accessToken };
    for (const [field, done] of [
      ['beginTotp', 'TotpSetup'],
      ['beginPasskey', 'PasskeySetup'],
      ['renewRecoveryCodes', 'SecondFactorChanged'],
      ['removeSecondFactor', 'SecondFactorChanged'],
    ] as const) {
      expect(await call(field, { code: 'wrong' }, caller)).toMatchObject(refused);
      expect((await call(field, { code: await codeFor(email) }, caller)).__typename).toBe(done);
    }
    const citizen = await signedInCitizen(bed, 'no-staff@demo.test');
    const own = await codeFor('no-staff@demo.test');
    expect(await call('beginTotp', { code: own }, citizen)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
