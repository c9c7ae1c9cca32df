import { sql, mustExist } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { addApiToken } from '../api-tokens/api-token.ts';
import { closeStaffAccount } from '../commands/close-staff-account.ts';
import { linkTokenOf } from '../links/account-link.ts';
import { demoPassword, seedDemoAccounts } from '../seed/seed-demo-accounts.ts';
import { type Answer, type Caller, IdentityTestBed } from '../testing/identity-test-bed.ts';
import { signIn } from '../testing/operations.ts';
import { enterByProvider } from '../single-sign-on/enter-by-provider.ts';

const rounds = 10;
const bed = await IdentityTestBed.open();
await seedDemoAccounts(bed.database);

const [one, other] = ['admin@demo.test', 'manager@demo.test'] as const;
const idOf = async (email: string) =>
  mustExist(
    (await sql<{ id: string }>`select id from account where email = ${email}`.execute(bed.em().getKysely())).rows[0],
    'The statement answers one row.',
  ).id;
const ids = { [one]: await idOf(one), [other]: await idOf(other) };

/** Both look after accounts, and nobody else does. */
beforeEach(async () => {
  await sql`
    update account set role = case when email in (${one}, ${other}) then 'ADMIN' else 'MANAGER' end,
      deactivated_at = null, substitute_id = null, away_until = null where role <> 'CITIZEN'`.execute(
    bed.em().getKysely(),
  );
});

async function as(email: string): Promise<Caller> {
  const { outcome } = await signIn(bed, { email, password: demoPassword });
  return { accessToken: outcome?.accessToken ?? '' };
}

const update = (input: Record<string, unknown>, caller: Caller): Promise<Answer> =>
  bed.ask(
    `mutation ($input: UpdateStaffInput!) { updateStaff(input: $input) { __typename ... on StaffMember { role active }
      ... on ErrorResult { code } } }`,
    { input },
    caller,
  );
const codesOf = ({ errors, data }: Answer) => [
  ...errors.map(({ extensions }) => extensions?.['code']),
  ...(errors.length > 0 ? [] : [(data?.['updateStaff'] as { code?: string }).code ?? 'DONE']),
];

function closeByOperator(email: string) {
  return closeStaffAccount(bed.identity.needs, { email });
}

describe('two administrators at the same moment', () => {
  it.each([[{ role: 'MANAGER' }], [{ active: false }]])(
    'who do %j to each other: one stays, the other is refused',
    async (change) => {
      for (let round = 0; round < rounds; round += 1) {
        await sql`update account set role = 'ADMIN', deactivated_at = null where email in (${one}, ${other})`.execute(
          bed.em().getKysely(),
        );
        const [first, second] = [await as(one), await as(other)];
        const answers = await Promise.all([
          update({ id: ids[other], ...change }, first),
          update({ id: ids[one], ...change }, second),
        ]);
        expect(answers.flatMap(codesOf).toSorted()).toEqual([
          'DONE',
          expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED)$/),
        ]);
        expect(
          (
            await sql`
        select 1 from account where role = 'ADMIN' and deactivated_at is null`.execute(bed.em().getKysely())
          ).rows,
        ).toHaveLength(1);
      }
    },
  );

  it('who deactivate two colleagues that stand in for each other are both done', async () => {
    const clerks = [await idOf('clerk.op_kd@demo.test'), await idOf('clerk.ecology@demo.test')] as const;
    const [first, second] = [await as(one), await as(other)];
    for (let round = 0; round < rounds; round += 1) {
      await sql`
        update account set deactivated_at = null, away_until = '2099-01-01',
          substitute_id = case when id = ${clerks[0]} then ${clerks[1]}::uuid else ${clerks[0]}::uuid end
          where id in (${clerks[0]}, ${clerks[1]})`.execute(bed.em().getKysely());
      const answers = await Promise.all([
        update({ id: clerks[0], active: false }, first),
        update({ id: clerks[1], active: false }, second),
      ]);
      expect(answers.flatMap(codesOf)).toEqual(['DONE', 'DONE']);
    }
  });
});

describe('somebody who is deactivated while they press their link', () => {
  it('is answered, whichever comes first', async () => {
    const admin = await as(one);
    const id = await idOf('clerk.op_kd@demo.test');
    for (let round = 0; round < rounds; round += 1) {
      await sql`update account set deactivated_at = null where id = ${id}`.execute(bed.em().getKysely());
      const link = mustExist(
        (
          await sql<{ id: string }>`
        insert into account_link (kind, account_id, expires_at)
          values ('PASSWORD_RESET', ${id}, now() + interval '1 hour') returning id`.execute(bed.em().getKysely())
        ).rows[0],
        'The statement answers one row.',
      );
      const [deactivated, pressed] = await Promise.all([
        update({ id, active: false }, admin),
        bed.ask(
          `mutation ($token: String!, $password: String!) {
            resetPassword(token: $token, password: $password) { __typename } }`,
          { token: linkTokenOf(bed.keys, link.id), password: 'Тиха-пролет-2027' },
          { clientAddress: `203.0.113.${String(round)}` },
        ),
      ]);
      expect(codesOf(deactivated)).toEqual(['DONE']);
      expect(pressed.errors).toEqual([]);
    }
  });
});

describe('the tokens of an administrator', () => {
  const person = { issuer: 'https://idp.test', subject: 's', email: one, emailVerified: true, name: 'Демо' };
  const ends: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['is demoted', async () => update({ id: ids[one], role: 'MANAGER' }, await as(other))],
    ['is deactivated', async () => update({ id: ids[one], active: false }, await as(other))],
    [
      'comes with a smaller role from the provider',
      () =>
        bed.database.transaction((tx) =>
          enterByProvider(
            tx,
            bed.identity.needs.sessions,
            { ...person, role: 'MANAGER', departments: undefined },
            { clientAddress: '127.0.0.1', userAgent: 'vitest' },
          ),
        ),
    ],
    [
      'lost the role in another way',
      () => sql`update account set role = 'MANAGER' where email = ${one}`.execute(bed.em().getKysely()),
    ],
    ['is closed by the operator', () => closeByOperator(one)],
  ];

  it.each(ends)('end when their owner %s', async (_, end) => {
    const days = { name: 'BI', scopes: ['bi:read'], expiresOn: '2099-01-01' };
    const { secret } = await addApiToken(bed.em(), ids[one], days);
    const ofInstallation = await addApiToken(bed.em(), null, days);
    const viewer = (token: string) => bed.identity.viewerOf(bed.em(), `Bearer ${token}`);
    expect(await viewer(secret)).toMatchObject({ kind: 'token' });
    await end();
    expect(await viewer(secret)).toEqual({ kind: 'anonymous', token: 'invalid' });
    expect(await viewer(ofInstallation.secret)).toMatchObject({ kind: 'token' });
  });
});
