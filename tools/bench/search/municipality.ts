import { type Database, sql } from '@ns/platform';

/** The two last are small: one hundredth and two thousandths of a department of usual size. */
export const departments = Array.from({ length: 12 }, (_, place) => `d${String(place)}`);
export const categories = 40;
export const settlements = 30;
export const staff = 60;
export const reporters = 100_000;
const givenNames = [
  ...['Иван', 'Мария', 'Георги', 'Елена', 'Димитър', 'Десислава', 'Николай', 'Радка'],
  ...['Петър', 'Стефка', 'Тодор', 'Виолета', 'Христо', 'Снежана', 'Васил', 'Галина'],
];

/**
 * What every signal of the bench needs around it: menus, staff, a hundred thousand people with names from the given
 * words.
 */
export async function prepareMunicipality(database: Database, familyNames: readonly string[]): Promise<void> {
  const em = database.fork();
  await sql`insert into department (code, name, position) select code, jsonb_build_object('bg', code), place
      from unnest(${departments}::text[]) with ordinality as d (code, place)`.execute(em.getKysely());
  await sql`insert into settlement (code, name, kind, lat, lon, position) select lpad(n::text, 5, '0'),
      jsonb_build_object('bg', 'С' || n), 'village', 43.85, 25.95, n from generate_series(1, ${settlements}::int) n`.execute(
    em.getKysely(),
  );
  await sql`insert into category (code, name, department_code, icon, position) values ('g', '{"bg":"Г","en":"G"}', 'd0',
      'road', 0)`.execute(em.getKysely());
  await sql`
    insert into category (code, parent_code, name, department_code, target_working_days, icon, position,
      dangerous)
    select 'g.' || n, 'g', jsonb_build_object('bg', 'К' || n), 'd' || n % 10, 10, 'road', n, n % 13 = 0
      from generate_series(1, ${categories}::int) n`.execute(em.getKysely());
  await sql`drop index account_name_words`.execute(em.getKysely());
  await sql`
    insert into account (id, name, email, password_hash, role)
    select ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
      (${givenNames}::text[])[1 + n % ${givenNames.length}::int] || ' ' || initcap((${familyNames}::text[])[1 + (n *
        7919) % ${familyNames.length}::int]),
      'p' || n || '@demo.test', 'x', case when n <= ${staff}::int then 'CLERK' else 'CITIZEN' end
    from generate_series(1, ${staff + reporters}::int) n`.execute(em.getKysely());
  await sql`create index account_name_words on account using gin (lower(name) gin_trgm_ops) where deleted_at is null`.execute(
    em.getKysely(),
  );
}

/** Id of the n-th account: the staff first, then the reporters. */
export function accountOf(number: number): string {
  return `00000000-0000-4000-9000-${number.toString(16).padStart(12, '0')}`;
}
