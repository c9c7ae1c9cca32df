import type { Client } from 'pg';
import type { Chance } from './chance.ts';
import { copyIn } from './copy-in.ts';
import type { DemoPerson } from './demo-world.ts';
import type { DemoTexts } from './demo-texts.ts';
import { defaultLanguage } from '@ns/platform';

const demoCitizen = 'citizen@demo.test';

/** The staff of the demo: who hands out work, and who does it, by department. */
export interface DemoStaff {
  readonly clerks: ReadonlyMap<string, readonly string[]>;
  readonly dispatchers: readonly string[];
}

/** Accounts that handle signals. */
export async function staffOf(client: Client): Promise<DemoStaff> {
  const { rows } = await client.query<{ id: string; role: string; department: string | null }>(`
    select a.id, a.role, d.department_code as department from account a
      left join account_department d on d.account_id = a.id
    where a.deleted_at is null and a.role in ('CLERK', 'HEAD', 'DISPATCHER') order by a.created_at, a.id`);
  const clerks = rows.filter(({ role }) => role !== 'DISPATCHER');
  return {
    clerks: new Map(
      [...Map.groupBy(clerks, ({ department }) => department ?? '')].map(([code, of]) => [
        code,
        of.map(({ id }) => id),
      ]),
    ),
    dispatchers: rows.filter(({ role }) => role === 'DISPATCHER').map(({ id }) => id),
  };
}

/**
 * The citizen of the demo accounts, and invented ones: names that nobody has, addresses at demo.test, no password.
 * @returns the citizen of the demo accounts first
 */
export async function addCitizens(
  client: Client,
  chance: Chance,
  { firstNames, familyNames }: DemoTexts,
  count: number,
  from: number,
): Promise<readonly DemoPerson[]> {
  const { rows: known } = await client.query<DemoPerson>(
    'select id, name, email from account where email = $1 and deleted_at is null',
    [demoCitizen],
  );
  const invented = Array.from({ length: count }, (_, index): DemoPerson => {
    const first = chance.pick(firstNames);
    const family = chance.pick(familyNames);
    const name = `${first} ${/[ая]$/.test(first) ? family : family.slice(0, -1)}`;
    return { id: chance.uuid(from), name, email: `citizen.${String(index + 1)}@demo.test` };
  });
  await copyIn(client, {
    table: 'account',
    columns: 'id, name, email, role, language, created_at',
    rows: invented.map(({ id, name, email }) => [id, name, email, 'CITIZEN', defaultLanguage, new Date(from)]),
  });
  return [...known, ...invented];
}
