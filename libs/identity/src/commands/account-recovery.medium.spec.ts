import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { finishRecoveries } from '../schedule/finish-recoveries.ts';
import { demoPassword, seedDemoAccounts } from '../seed/seed-demo-accounts.ts';
import { type Caller, IdentityTestBed } from '../testing/identity-test-bed.ts';
import { me, password, requestCode, signedInCitizen, signIn } from '../testing/operations.ts';

const bed = await IdentityTestBed.open();
await seedDemoAccounts(bed.database);
const run = (statement: ReturnType<typeof sql>) => statement.execute(bed.em().getKysely());

async function staff(email: string): Promise<Caller> {
  return { accessToken: (await signIn(bed, { email, password: demoPassword })).outcome?.accessToken ?? '' };
}
const clerk = await staff('dispatcher@demo.test');
const admin = await staff('admin@demo.test');

interface Recovery {
  readonly __typename: string;
  readonly id?: string;
  readonly code?: string;
  readonly outcome?: string | null;
}

async function request(accountId: string, email: string, caller = clerk): Promise<Recovery> {
  const source = `mutation ($input: RequestAccountRecoveryInput!) { requestAccountRecovery(input: $input) { __typename
    ... on AccountRecovery { id outcome } ... on ErrorResult { code } } }`;
  const answer = await bed.ask(source, { input: { accountId, email, proof: 'IDENTITY_CARD' } }, caller);
  return answer.data?.['requestAccountRecovery'] as Recovery;
}

async function press(token: string): Promise<string | undefined> {
  const source = 'mutation ($token: String!) { answerAccountRecovery(token: $token) { __typename } }';
  const answer = await bed.ask(source, { token });
  return (answer.data?.['answerAccountRecovery'] as Recovery | undefined)?.__typename;
}

async function withdraw(id: string): Promise<Recovery> {
  const source = `mutation ($id: ID!) { withdrawAccountRecovery(id: $id) { __typename
    ... on AccountRecovery { outcome } ... on ErrorResult { code } } }`;
  return (await bed.ask(source, { id }, admin)).data?.['withdrawAccountRecovery'] as Recovery;
}

/** The links of a recovery that was just begun: that of the new address and that of the old one. */
async function links(): Promise<readonly [confirm: string, object: string]> {
  const [object = '', confirm = ''] = await bed.mailedLinks();
  return [confirm, object];
}

/** Lets hours pass for what is under way, and the task run. */
async function afterHours(hours: number): Promise<void> {
  await run(sql`update account_recovery set requested_at = requested_at - make_interval(hours => ${hours})
    where ended_at is null`);
  await finishRecoveries(bed.database).perform();
}

const emailOf = async (id: string) =>
  (await sql<{ email: string | null }>`select email from account where id = ${id}`.execute(bed.em().getKysely()))
    .rows[0]?.email;
const outcomeOf = async (id: string) =>
  (
    await sql<{ outcome: string | null }>`
    select outcome from account_recovery where account_id = ${id} order by requested_at desc`.execute(
      bed.em().getKysely(),
    )
  ).rows[0]?.outcome;
/** Each test has its own day: what others began is not counted. */
const nextDay = () =>
  run(sql`update account_recovery set requested_at = requested_at - interval '2 days'
  where ended_at is not null`);

describe('the account of a citizen who lost the mailbox', () => {
  it('is found by exactly its address, which is written into the audit', async () => {
    const { id } = await signedInCitizen(bed, 'lookedfor@demo.test');
    const look = async (email: string, caller: Caller) =>
      bed.ask('query ($email: String!) { accountToRecover(email: $email) { id name } }', { email }, caller);
    expect((await look(' LookedFor@demo.test ', clerk)).data?.['accountToRecover']).toEqual({
      id,
      name: 'Демо подател',
    });
    expect((await look('lookedfor@', clerk)).data?.['accountToRecover']).toBeNull();
    expect((await look('admin@demo.test', clerk)).data?.['accountToRecover']).toBeNull();
    const refused = await look('lookedfor@demo.test', await staff('clerk.ecology@demo.test'));
    expect(refused.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const noted = await run(sql`select 1 from audit_entry where action = 'account.looked_up' and subject = ${id}`);
    expect(noted.rows).toHaveLength(1);
  });

  it('has the new address once that confirmed it and a day has passed, and nothing else opens it', async () => {
    const { id, accessToken } = await signedInCitizen(bed, 'lost@demo.test');
    expect((await request(id, 'found@demo.test')).__typename).toBe('AccountRecovery');
    const [confirm] = await links();
    await afterHours(0);
    expect(await press(confirm)).toBe('AccountRecoveryAnswered');
    expect(await press(confirm)).toBe('InvalidTokenError');
    await afterHours(23);
    expect(await emailOf(id)).toBe('lost@demo.test');
    await afterHours(2);
    expect(await emailOf(id)).toBe('found@demo.test');
    expect((await me(bed, { accessToken })).errors).toHaveLength(1);
    expect((await signIn(bed, { email: 'found@demo.test', password })).outcome?.code).toBe('INVALID_CREDENTIALS');
    await requestCode(bed, 'found@demo.test');
    const entered = await signIn(bed, { email: 'found@demo.test', code: await bed.mailedCode() });
    expect(entered.outcome?.account?.id).toBe(id);
    const noticed = await run(sql`select kind, email from account_notice where account_id = ${id}`);
    expect(noticed.rows).toEqual([{ kind: 'EMAIL_CHANGED', email: 'lost@demo.test' }]);
    const noted = await run(sql`select 1 from audit_entry where action = 'account.recovered' and subject = ${id}`);
    expect(noted.rows).toHaveLength(1);
    await nextDay();
  });

  it('stays as it is when the old mailbox objects, also after the new address confirmed', async () => {
    const { id, accessToken } = await signedInCitizen(bed, 'objects@demo.test');
    await request(id, 'thief@demo.test');
    const [confirm, object] = await links();
    await press(confirm);
    expect(await press(object)).toBe('AccountRecoveryAnswered');
    expect(await press(object)).toBe('InvalidTokenError');
    await afterHours(48);
    expect(await outcomeOf(id)).toBe('OBJECTED');
    expect(await emailOf(id)).toBe('objects@demo.test');
    expect((await me(bed, { accessToken })).errors).toEqual([]);
    await nextDay();
  });

  it('stays as it is when staff withdraw it, when nobody confirms, and when it got another address', async () => {
    const first = await signedInCitizen(bed, 'withdrawn@demo.test');
    const { id = '' } = await request(first.id, 'a-new@demo.test');
    const [late] = await links();
    expect(await withdraw(id)).toMatchObject({ outcome: 'WITHDRAWN' });
    expect(await withdraw(id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw('x')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await press(late)).toBe('InvalidTokenError');

    const second = await signedInCitizen(bed, 'silent@demo.test');
    await request(second.id, 'b-new@demo.test');
    await afterHours(24 * 8);
    expect(await outcomeOf(second.id)).toBe('EXPIRED');

    const third = await signedInCitizen(bed, 'overtaken@demo.test');
    await request(third.id, 'lookedfor@demo.test');
    await press((await links())[0]);
    await afterHours(25);
    expect(await outcomeOf(third.id)).toBe('OVERTAKEN');
    expect(await emailOf(third.id)).toBe('overtaken@demo.test');
    await nextDay();
  });

  it('has one change at a time, however many are asked for at once, and staff have five a day', async () => {
    const { id } = await signedInCitizen(bed, 'at-once@demo.test');
    const answers = await Promise.all(['c1', 'c2', 'c3', 'c4'].map((name) => request(id, `${name}@demo.test`)));
    expect(answers.filter(({ __typename }) => __typename === 'AccountRecovery')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'ACTION_NOT_AVAILABLE')).toHaveLength(3);
    const more = [];
    for (let count = 0; count < 5; count += 1) {
      const other = await signedInCitizen(bed, `one-of-many-${count}@demo.test`);
      more.push((await request(other.id, `new-of-many-${count}@demo.test`)).__typename);
    }
    expect(more).toEqual([...Array<string>(4).fill('AccountRecovery'), 'ActionNotAvailableError']);
    const other = await signedInCitizen(bed, 'by-another@demo.test');
    expect((await request(other.id, 'by-another-new@demo.test', admin)).__typename).toBe('AccountRecovery');
  });

  it('is one of a citizen, and the address is another one', async () => {
    const { id } = await signedInCitizen(bed, 'same@demo.test');
    expect(await request(id, 'SAME@demo.test', admin)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await request(id, 'no address', admin)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await request('x', 'other@demo.test', admin)).toMatchObject({ code: 'NOT_FOUND' });
    const staffId = await sql<{ id: string }>`select id from account where email = 'manager@demo.test'`.execute(
      bed.em().getKysely(),
    );
    expect(await request(staffId.rows[0]?.id ?? '', 'other@demo.test', admin)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
