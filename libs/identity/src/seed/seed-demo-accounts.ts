import { dayOf, departmentRelation, plusDays } from '@ns/municipality';
import { anyOf, type Database, type EntityManager, sql } from '@ns/platform';
import { addApiToken } from '../api-tokens/api-token.ts';
import type { Role } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { PasswordHasher } from '../secrets/password-hasher.ts';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly department?: string;
}

const d = departmentRelation('d');

/** The password of every demo account; public, therefore never in production. */
export const demoPassword = 'Nespeshni-2026!';

export const demoAccounts: readonly DemoAccount[] = [
  { email: 'admin@demo.test', name: 'Демо администратор', role: 'ADMIN' },
  { email: 'dispatcher@demo.test', name: 'Демо диспечер', role: 'DISPATCHER', department: 'dispatch' },
  { email: 'auditor@demo.test', name: 'Демо одитор', role: 'AUDITOR' },
  { email: 'manager@demo.test', name: 'Демо ръководител', role: 'MANAGER' },
  { email: 'clerk.op_kd@demo.test', name: 'Демо служител „Комунални дейности“', role: 'CLERK', department: 'op_kd' },
  { email: 'clerk.ecology@demo.test', name: 'Демо служител „Екология“', role: 'CLERK', department: 'ecology' },
  { email: 'head.ecology@demo.test', name: 'Демо началник „Екология“', role: 'HEAD', department: 'ecology' },
  { email: 'citizen@demo.test', name: 'Демо гражданин', role: 'CITIZEN' },
];

/**
 * Adds the demo accounts that are missing; those that exist stay as they are. A department the municipality has not is
 * left out.
 */
export async function seedDemoAccounts(database: Database, hasher = new PasswordHasher()): Promise<void> {
  const emails = demoAccounts.map(({ email }) => email);
  const { count } = await identityTables(database.fork())
    .selectFrom('account')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('email', '=', anyOf(emails))
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (count === demoAccounts.length) {
    return;
  }
  const passwordHash = await hasher.hash(demoPassword);
  await database.transaction(async (tx) => {
    for (const account of demoAccounts) {
      await addIfMissing(tx, account, passwordHash);
    }
  });
}

/** The token for BI tools of the embedded mode; valid for a year from each start. */
export async function seedDemoApiToken(database: Database, secret: string): Promise<void> {
  const token = { name: 'Демо BI', scopes: ['bi:read'], expiresOn: plusDays(dayOf(new Date()), 365) };
  await addApiToken(database.fork(), null, token, secret);
}

async function addIfMissing(
  tx: EntityManager,
  { email, name, role, department }: DemoAccount,
  passwordHash: string,
): Promise<void> {
  const atWork = sql<never>`
    select added.id, ${d.code} from added join ${d.relation} on ${d.code} = ${department ?? null}`;
  await identityTables(tx)
    .with('added', (db) =>
      db
        .insertInto('account')
        .values({ name, email, password_hash: passwordHash, role })
        .onConflict((there) => there.column('email').where('deleted_at', 'is', null).doNothing())
        .returning('id'),
    )
    .insertInto('account_department')
    .columns(['account_id', 'department_code'])
    .expression(atWork)
    .execute();
}
