import { municipalitySchema } from '@ns/municipality';
import { createLogger, NotesInMemory, outboxSchema, sql } from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { describe, expect, it } from 'vitest';
import { identitySchema } from '../identity.schema.ts';
import { ErasureNotes } from '../personal-data/erasure-notes.ts';
import { PasswordHasher } from '../secrets/password-hasher.ts';
import { addStaffAccount, type AddStaffAccountProps } from './add-staff-account.ts';
import { closeStaffAccount } from './close-staff-account.ts';
import { setStaffPassword } from './set-staff-password.ts';

const hasher = new PasswordHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 });
const test = await openTestDatabase([outboxSchema, municipalitySchema, identitySchema]);
const notes = new NotesInMemory();
const erasures = new ErasureNotes(notes, createLogger('test', 'silent'));
const needs = { database: test.database, hasher, erasures };
await sql`
  insert into department (code, name, position) values ('op_kd', '{"bg":"Д","en":"D"}', 1),
    ('ecology', '{"bg":"Е","en":"E"}', 2)`.execute(test.database.fork().getKysely());

const admin: AddStaffAccountProps = {
  email: 'First.Admin@Example.test',
  name: 'Първи администратор',
  role: 'ADMIN',
  departments: [],
  password: 'correct horse 7',
};
const account = async (email: string) =>
  (
    await sql<{ id: string; role: string; password_hash: string }>`
    select id, role, password_hash from account where email = ${email} and deleted_at is null`.execute(
      test.database.fork().getKysely(),
    )
  ).rows[0];
const paths = (problems: readonly { readonly path: string }[]) => problems.map(({ path }) => path);

describe('accounts of the staff, kept by the operator', () => {
  it('begin with a first administrator, once per address', async () => {
    expect(await addStaffAccount(needs, admin)).toEqual([]);
    const added = await account('first.admin@example.test');
    expect(added?.role).toBe('ADMIN');
    expect(await hasher.verify(added?.password_hash, admin.password)).toBe(true);
    expect(paths(await addStaffAccount(needs, admin))).toEqual(['account']);
  });

  it('are refused with what is wrong, and departments with those that exist', async () => {
    expect(paths(await addStaffAccount(needs, { ...admin, email: 'no address', name: '', password: 'short' }))).toEqual(
      ['email', 'name', 'password'],
    );
    const clerk: AddStaffAccountProps = { ...admin, email: 'clerk@example.test', role: 'CLERK' };
    expect(paths(await addStaffAccount(needs, clerk))).toEqual(['departments']);
    const [problem] = await addStaffAccount(needs, { ...clerk, departments: ['op_kd', 'nope'] });
    expect(problem?.message.in('EN')).toContain('op_kd, ecology');
    expect(await addStaffAccount(needs, { ...clerk, departments: ['op_kd', 'ecology'] })).toEqual([]);
  });

  it('get a new password, or are closed, and every session ends', async () => {
    const id = (await account('clerk@example.test'))?.id ?? '';
    const signIn = () =>
      sql`
        insert into session (account_id, token_hash, expires_at) values (${id}, 'x', now() + interval '1 day')`.execute(
        test.database.fork().getKysely(),
      );
    const open = async () =>
      (
        await sql<{ n: number }>`
          select count(*)::int as n from session where account_id = ${id} and revoked_at is null`.execute(
          test.database.fork().getKysely(),
        )
      ).rows[0]?.n;
    await signIn();
    expect(await setStaffPassword(needs, { email: 'clerk@example.test', password: 'another horse 8' })).toEqual([]);
    expect(await open()).toBe(0);
    await signIn();
    expect(await closeStaffAccount(needs, { email: 'clerk@example.test' })).toEqual([]);
    expect(await open()).toBe(0);
    expect(await account('clerk@example.test')).toBeUndefined();
    expect(paths(await closeStaffAccount(needs, { email: 'clerk@example.test' }))).toEqual(['account']);
  });

  it('of citizens are not touched', async () => {
    await sql`insert into account (name, email, password_hash, role)
        values ('demo', 'citizen@example.test', 'x', 'CITIZEN')`.execute(test.database.fork().getKysely());
    expect(
      paths(await setStaffPassword(needs, { email: 'citizen@example.test', password: 'another horse 8' })),
    ).toEqual(['account']);
    expect(paths(await closeStaffAccount(needs, { email: 'citizen@example.test' }))).toEqual(['account']);
    expect(paths(await addStaffAccount(needs, { ...admin, email: 'citizen@example.test' }))).toEqual(['account']);
  });
});
