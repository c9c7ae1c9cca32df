import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import type { ProviderPerson } from '../domain/provider-claims.ts';
import { demoPassword, seedDemoAccounts } from '../seed/seed-demo-accounts.ts';
import { inviteAdministrator } from '../commands/invite-administrator.ts';
import { type Caller, IdentityTestBed } from '../testing/identity-test-bed.ts';
import { me, register, requestCode, signedInCitizen, signIn, verify } from '../testing/operations.ts';
import { enterByProvider } from './enter-by-provider.ts';
import { attemptSecrets, beginAttempt, takeAttempt } from './sso-attempt.ts';

let count = 0;

const bed = await IdentityTestBed.open(undefined, {
  staffPasswords: false,
  secondFactorRoles: ['ADMIN', 'DISPATCHER'],
});
await seedDemoAccounts(bed.database);

const browser = { clientAddress: '127.0.0.1', userAgent: 'vitest' };

function person(over: Partial<ProviderPerson> = {}): ProviderPerson {
  count += 1;
  return {
    issuer: 'https://sso.demo.test',
    subject: `subject-${String(count)}`,
    email: `person-${String(count)}@demo.test`,
    name: 'Ана Иванова',
    role: 'DISPATCHER',
    departments: undefined,
    ...over,
  };
}

const enter = (who: ProviderPerson) =>
  bed.database.transaction((tx) => enterByProvider(tx, bed.identity.needs.sessions, who, browser));

/** Who is signed in with the session that a sign-in opened. */
async function entered(who: ProviderPerson): Promise<{ readonly caller: Caller; readonly id: string }> {
  const outcome = await enter(who);
  if (outcome.kind !== 'signedIn') {
    throw new Error(outcome.reason);
  }
  const access = await bed.identity.needs.tokens.issue(outcome.session, 'CLERK');
  return { caller: { accessToken: access.token }, id: outcome.session.accountId };
}

const own = '{ me { id role secondFactorMissing singleSignOn departments { code } } staff(active: true) { email } }';

const audit = async (id: string) =>
  (
    await sql<{ action: string }>`select action from audit_entry where subject = ${id} order by id`.execute(
      bed.em().getKysely(),
    )
  ).rows.map(({ action }) => action);

describe('a first sign-in by the provider', () => {
  it('makes an account with the mapped role, which needs no second factor of ours', async () => {
    const who = person({ role: 'ADMIN' });
    const { caller, id } = await entered(who);
    const { data, errors } = await bed.ask(own, {}, caller);
    expect(errors).toEqual([]);
    expect(data?.['me']).toMatchObject({ id, role: 'ADMIN', secondFactorMissing: false, singleSignOn: true });
    expect(data?.['staff']).toContainEqual({ email: who.email });
    expect(await audit(id)).toEqual(['sso.linked', 'sso.joined', 'session.opened']);
    expect((await entered(who)).id).toBe(id);
  });

  it('links the account of the staff with the same verified address', async () => {
    const { id } = await entered(person({ email: 'dispatcher@demo.test' }));
    expect(
      (await sql<{ email: string }>`select email from account where id = ${id}`.execute(bed.em().getKysely())).rows[0]
        ?.email,
    ).toBe('dispatcher@demo.test');
    // Somebody else of the provider with this address gets no hold of it.
    expect(await enter(person({ email: 'dispatcher@demo.test' }))).toEqual({ kind: 'refused', reason: 'otherPerson' });
  });

  it('never takes a citizen’s account', async () => {
    const email = 'own-citizen@demo.test';
    await signedInCitizen(bed, email);
    expect(await enter(person({ email }))).toEqual({ kind: 'refused', reason: 'citizen' });
  });

  it.each([
    ['unverified', { email: undefined }],
    ['noRole', { role: undefined }],
    ['noDepartment', { role: 'CLERK' }],
    ['noDepartment', { role: 'CLERK', departments: ['moon'] }],
  ] as const)('is refused as %s for %j', async (reason, over) => {
    const who = person(over);
    expect(await enter(who)).toEqual({ kind: 'refused', reason });
    expect(
      (await sql`select 1 from account where email = ${who.email ?? ''}`.execute(bed.em().getKysely())).rows,
    ).toEqual([]);
  });

  it('of one person at the same moment makes one account', async () => {
    const who = person();
    const ids = await Promise.all([entered(who), entered(who), entered(who)]);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  });

  it('takes the address where the name is none', async () => {
    const who = person({ name: 'https://evil.test' });
    const { id } = await entered(who);
    const account = (
      await sql<{ name: string }>`select name from account where id = ${id}`.execute(bed.em().getKysely())
    ).rows[0];
    expect(account?.name).toBe(who.email?.split('@')[0]);
  });
});

describe('a further sign-in', () => {
  it('follows role and departments of the claims, and writes it down', async () => {
    const who = person({ role: 'CLERK', departments: ['ecology', 'moon'] });
    const { caller, id } = await entered(who);
    const departments = async () => {
      const { data } = await bed.ask('{ me { role departments { code } } }', {}, caller);
      return data?.['me'];
    };
    expect(await departments()).toEqual({ role: 'CLERK', departments: [{ code: 'ecology' }] });
    await entered({ ...who, role: 'HEAD', departments: ['op_kd'] });
    expect(await departments()).toEqual({ role: 'HEAD', departments: [{ code: 'op_kd' }] });
    // Without a claim the departments are kept here.
    await entered({ ...who, role: 'CLERK', departments: undefined });
    expect(await departments()).toEqual({ role: 'CLERK', departments: [{ code: 'op_kd' }] });
    expect((await audit(id)).filter((action) => action === 'sso.changed')).toHaveLength(2);
  });

  it('without a mapped role ends what is open', async () => {
    const who = person();
    const { caller, id } = await entered(who);
    expect(await enter({ ...who, role: undefined })).toEqual({ kind: 'refused', reason: 'noRole' });
    expect((await me(bed, caller)).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect(await audit(id)).toContain('sso.refused');
  });

  it('of a deactivated or closed account is refused', async () => {
    const who = person();
    const { id } = await entered(who);
    await sql`update account set deactivated_at = now() where id = ${id}`.execute(bed.em().getKysely());
    expect(await enter(who)).toEqual({ kind: 'refused', reason: 'deactivated' });
    await sql`
      update account set name = null, email = null, deleted_at = now(), deactivated_at = null where id = ${id}`.execute(
      bed.em().getKysely(),
    );
    expect(await enter(who)).toEqual({ kind: 'refused', reason: 'deactivated' });
  });

  it('never takes the last administrator’s role', async () => {
    const who = person({ role: 'ADMIN' });
    const { id } = await entered(who);
    await sql`update account set role = 'MANAGER' where role = 'ADMIN' and id <> ${id}`.execute(bed.em().getKysely());
    expect(await enter({ ...who, role: 'MANAGER' })).toEqual({ kind: 'refused', reason: 'lastAdministrator' });
    expect(await enter(who)).toMatchObject({ kind: 'signedIn' });
  });
});

describe('staff without passwords', () => {
  it('get no session by password, code or forgotten password, and the answer does not say why', async () => {
    const email = 'manager@demo.test';
    expect((await signIn(bed, { email, password: demoPassword })).outcome?.code).toBe('INVALID_CREDENTIALS');
    await requestCode(bed, email);
    expect((await signIn(bed, { email, code: await bed.mailedCode() })).outcome?.code).toBe('INVALID_CREDENTIALS');
    await bed.ask('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email });
    const reset = await bed.ask(
      `mutation ($token: String!) { resetPassword(token: $token, password: "Тиха-пролет-2027") { __typename } }`,
      { token: await bed.mailedLink() },
    );
    expect(reset.data?.['resetPassword']).toEqual({ __typename: 'InvalidTokenError' });
  });

  it('are invited by a mail that leads to the sign-in page', async () => {
    const { caller } = await entered(person({ role: 'ADMIN' }));
    const links = await bed.entries('identity.account_link_requested');
    const source = `mutation { inviteStaff(input: { name: "Нов Служител", email: "invited@demo.test", role: MANAGER,
      departments: [] }) { __typename ... on StaffMember { pending } } }`;
    const { data } = await bed.ask(source, {}, caller);
    expect(data?.['inviteStaff']).toEqual({ __typename: 'StaffMember', pending: true });
    expect(await bed.entries('identity.account_link_requested')).toBe(links);
    expect(await bed.entries('identity.account_notice')).toBe(1);
    await entered(person({ email: 'invited@demo.test', role: 'MANAGER' }));
    const list = await bed.ask('{ staff(active: true) { email pending } }', {}, caller);
    expect(list.data?.['staff']).toContainEqual({ email: 'invited@demo.test', pending: false });
  });

  it('have one door for emergencies: whom the operator invites keeps a password', async () => {
    const email = 'operator@demo.test';
    const invited = await inviteAdministrator(bed, { name: 'Дежурен', email, another: true });
    const token = invited.kind === 'invited' ? invited.token : '';
    const password = 'Тиха-пролет-2027';
    const accepted = await bed.ask(
      `mutation ($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) {
        __typename ... on Session { account { secondFactorMissing } } } }`,
      { token, password },
    );
    expect(accepted.data?.['acceptInvitation']).toEqual({
      __typename: 'Session',
      account: { secondFactorMissing: true },
    });
    expect((await signIn(bed, { email, password })).outcome?.__typename).toBe('Session');
  });

  it('are not taken over by a registration with their address, and citizens sign in as ever', async () => {
    const email = 'person-of-staff@demo.test';
    const { id } = await entered(person({ email }));
    await register(bed, { email });
    expect((await verify(bed, await bed.mailedToken())).outcome?.code).toBe('INVALID_TOKEN');
    const row = (
      await sql<{ name: string; hash: string | null }>`
      select name, password_hash as hash from account where id = ${id}`.execute(bed.em().getKysely())
    ).rows[0];
    expect(row).toEqual({ name: 'Ана Иванова', hash: null });
    await signedInCitizen(bed, 'as-ever@demo.test');
    expect((await signIn(bed, { email: 'as-ever@demo.test', password: 'Дълга-парола-7' })).outcome?.__typename).toBe(
      'Session',
    );
  });

  it('are described to the sign-in page', async () => {
    const { data } = await bed.ask('{ signInOptions { singleSignOn staffPasswords staffIdleMinutes } }');
    expect(data?.['signInOptions']).toEqual({ singleSignOn: false, staffPasswords: false, staffIdleMinutes: 0 });
  });
});

describe('an attempt', () => {
  it('is taken once, by its secret, while it lasts', async () => {
    const secret = await beginAttempt(bed.em(), '/board');
    expect(await takeAttempt(bed.em(), `${secret.slice(0, -1)}_`)).toBeUndefined();
    expect(await takeAttempt(bed.em(), secret)).toBe('/board');
    expect(await takeAttempt(bed.em(), secret)).toBeUndefined();
    const old = await beginAttempt(bed.em(), '/board');
    await sql`update sso_attempt set expires_at = now() - interval '1 second'`.execute(bed.em().getKysely());
    expect(await takeAttempt(bed.em(), old)).toBeUndefined();
  });

  it('has secrets that differ from each other and from those of others', () => {
    const [one, other] = ['a', 'b'].map((secret) => Object.values(attemptSecrets(bed.keys, secret)));
    expect(new Set([...(one ?? []), ...(other ?? [])]).size).toBe(6);
  });
});
