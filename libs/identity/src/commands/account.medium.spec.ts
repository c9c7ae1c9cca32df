import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { accountNames, reporterOf } from '../queries/account-names.ts';
import { forgetExpired } from '../schedule/forget-expired.ts';
import { demoAccounts, demoPassword, seedDemoAccounts } from '../seed/seed-demo-accounts.ts';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import {
  deleteAccount,
  me,
  password,
  refresh,
  register,
  requestCode,
  signedInCitizen,
  signIn,
} from '../testing/operations.ts';

const bed = await IdentityTestBed.open();
await seedDemoAccounts(bed.database);

describe('an account', () => {
  const staff = async (email: string) => ({
    accessToken: (await signIn(bed, { email, password: demoPassword })).outcome?.accessToken ?? '',
  });
  const update = (input: object, accessToken: string) =>
    bed.ask(
      'mutation ($input: UpdateMyAccountInput!) { updateMyAccount(input: $input) { __typename ... on Account ' +
        '{ name language } ... on InvalidInputError { fields { path } } } }',
      { input },
      { accessToken },
    );

  it('can be given another name or language; what is left out stays', async () => {
    const { accessToken } = await signedInCitizen(bed, 'change@demo.test');
    expect((await update({ name: ' Друго  име ' }, accessToken)).data).toEqual({
      updateMyAccount: { __typename: 'Account', name: 'Друго име', language: 'BG' },
    });
    expect((await update({ language: 'EN' }, accessToken)).data).toEqual({
      updateMyAccount: { __typename: 'Account', name: 'Друго име', language: 'EN' },
    });
    expect((await update({ name: 'x' }, accessToken)).data).toEqual({
      updateMyAccount: { __typename: 'InvalidInputError', fields: [{ path: 'name' }] },
    });
  });

  it('is deleted with the password: the person is gone, every session ends, the row stays for the files', async () => {
    const { id, accessToken, refreshToken } = await signedInCitizen(bed, 'gone@demo.test');
    await register(bed, { email: 'gone@demo.test' });
    expect((await deleteAccount(bed, { password: 'wrong' }, { accessToken })).outcome?.code).toBe(
      'INVALID_CREDENTIALS',
    );
    expect((await deleteAccount(bed, { password }, { accessToken })).outcome?.__typename).toBe('AccountDeleted');
    expect((await me(bed, { accessToken })).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect((await refresh(bed, refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
    expect((await signIn(bed, { email: 'gone@demo.test', password })).outcome?.code).toBe('INVALID_CREDENTIALS');
    expect(
      (await sql`select name, email, password_hash from account where id = ${id}`.execute(bed.em().getKysely()))
        .rows[0],
    ).toEqual({
      name: null,
      email: null,
      password_hash: null,
    });
    expect(
      (await sql`select 1 from pending_registration where email = 'gone@demo.test'`.execute(bed.em().getKysely())).rows,
    ).toEqual([]);
    expect(await bed.newestEntry('identity.account_deleted')).toEqual({ accountId: id });
    expect(await reporterOf(bed.em(), id)).toBeUndefined();
    expect((await accountNames(bed.em(), [id, id])).get(id)).toEqual({ name: null, role: 'CITIZEN' });
  });

  it('stays deleted when a backup from before is restored', async () => {
    const { id, accessToken } = await signedInCitizen(bed, 'restored@demo.test');
    await deleteAccount(bed, { password }, { accessToken });
    // As the backup has it.
    await sql`
      update account set name = 'Демо', email = 'restored@demo.test', deleted_at = null where id = ${id}`.execute(
      bed.em().getKysely(),
    );
    const { erasures } = bed.identity.needs;
    expect(await erasures.repeat(bed.database)).toBe(1);
    expect((await sql`select name, email from account where id = ${id}`.execute(bed.em().getKysely())).rows[0]).toEqual(
      {
        name: null,
        email: null,
      },
    );
    expect(await bed.newestEntry('identity.account_deleted')).toEqual({ accountId: id });
    expect(await erasures.repeat(bed.database)).toBe(0);
  });

  it('is deleted with a mailed code too, and its address is free again', async () => {
    const first = await signedInCitizen(bed, 'again@demo.test');
    await requestCode(bed, 'again@demo.test');
    expect(
      (await deleteAccount(bed, { code: await bed.mailedCode() }, { accessToken: first.accessToken })).outcome
        ?.__typename,
    ).toBe('AccountDeleted');
    expect((await signedInCitizen(bed, 'again@demo.test')).id).not.toBe(first.id);
  });

  it('is not deleted without proof, nor by a member of staff', async () => {
    const { accessToken } = await signedInCitizen(bed, 'proof@demo.test');
    expect((await deleteAccount(bed, {}, { accessToken })).outcome?.code).toBe('INVALID_CREDENTIALS');
    const answer = await deleteAccount(bed, { password: demoPassword }, await staff('clerk.ecology@demo.test'));
    expect(answer.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('of the demo comes once, with role and department, however often it is seeded', async () => {
    await seedDemoAccounts(bed.database);
    const { outcome } = await signIn(bed, { email: 'clerk.op_kd@demo.test', password: demoPassword });
    expect(outcome?.account).toMatchObject({
      role: 'CLERK',
      departments: [{ code: 'op_kd', name: 'Комунални дейности' }],
    });
    const found = (
      await sql`
      select 1 from account where email = any(${demoAccounts.map(({ email }) => email)}::text[])`.execute(
        bed.em().getKysely(),
      )
    ).rows;
    expect(found).toHaveLength(demoAccounts.length);
  });

  it('of staff is listed for staff only, by department', async () => {
    const source = 'query ($department: String) { staffMembers(department: $department) { email } }';
    const clerk = await staff('clerk.ecology@demo.test');
    expect((await bed.ask(source, { department: 'ecology' }, clerk)).data).toEqual({
      staffMembers: [{ email: 'head.ecology@demo.test' }, { email: 'clerk.ecology@demo.test' }],
    });
    expect((await bed.ask(source, {}, clerk)).data?.['staffMembers']).toHaveLength(7);
    const citizen = await staff('citizen@demo.test');
    expect((await bed.ask(source, {}, citizen)).errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect((await bed.ask(source)).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('has its role from the database at once, whatever the token says', async () => {
    const { id, accessToken } = await signedInCitizen(bed, 'promoted@demo.test');
    await sql`update account set role = 'CLERK' where id = ${id}`.execute(bed.em().getKysely());
    expect((await me(bed, { accessToken })).data).toMatchObject({ me: { role: 'CLERK' } });
  });

  it('that was never confirmed is forgotten after its time', async () => {
    await register(bed, { email: 'forgotten@demo.test' });
    await sql`
      update pending_registration set expires_at = now() - interval '1 second'
        where email = 'forgotten@demo.test'`.execute(bed.em().getKysely());
    await forgetExpired(bed.database).perform();
    expect(
      (await sql`select 1 from pending_registration where email = 'forgotten@demo.test'`.execute(bed.em().getKysely()))
        .rows,
    ).toEqual([]);
  });
});
