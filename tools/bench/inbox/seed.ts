import { type Database, sql } from '@ns/platform';

/**
 * Writes signals of the past two years into a database that has its menus: every category, settlement and status,
 * half of the open ones with an assignee. They have no reporter, so that no mail leaves.
 */
export async function seedSignals(database: Database, count: number): Promise<void> {
  await sql`
    with leaf as (select code, department_code, row_number() over (order by code) - 1 as place,
      count(*) over () as total from category c where department_code is not null and not exists (select 1
      from category d where d.parent_code = c.code)),
      town as (select code, row_number() over (order by position) - 1 as place, count(*) over () as total
        from settlement),
      clerk as (select a.id, d.department_code from account a join account_department d on d.account_id = a.id)
    insert into signal (reference, access_code, client_key, channel, category_code, settlement_code, description,
      address, status, version, department_code, assignee_id, external_body_code,
      action_taken, open_question, status_before_question, service_due_on, statutory_due_on, registration_state,
        incoming_number, incoming_date, created_at, updated_at)
    select 'NS-2025-' || lpad(n::text, 6, '0'), 'x', gen_random_uuid(), (array['WEB','MOBILE','PHONE'])[1 + n %
      3]::signal_channel, leaf.code, town.code,
      (array['Дълбока дупка на платното пред входа на блока',
        'Препълнени контейнери, боклукът е по тротоара',
        'Уличната лампа не свети от седмица','Паднал клон върху пешеходната пътека',
        'Изоставен автомобил без регистрационни табели'])[1 + n % 5] || ', сигнал ' || n || '.',
      'ул. „Александровска“ ' || (1 + n % 120),
      s.status::signal_status, 1 + n % 4, leaf.department_code, case when n % 2 = 0 then (select id from clerk
        where clerk.department_code = leaf.department_code limit 1) end, null,
      case when s.status in ('RESOLVED', 'CLOSED') then 'Отстранено.' end, case when s.status = 'AWAITING_REPORTER'
        then 'Къде точно?' end,
      case when s.status = 'AWAITING_REPORTER' then 'RECEIVED'::signal_status end,
      case when s.status <> 'AWAITING_REPORTER' then (moment + interval '14 days')::date end,
        (moment + interval '2 months')::date,
      'REGISTERED', '94-НС-' || n, moment::date, moment, moment + interval '1 hour'
    from generate_series(1, ${count}) as n
      join leaf on leaf.place = (n * 7) % leaf.total
      join town on town.place = (n / 3) % town.total
      cross join lateral (select now() - make_interval(mins => (n * 5)::int) as moment) m
      cross join lateral (select case when n <= 4000
        then (array['RECEIVED','ASSIGNED','IN_PROGRESS','AWAITING_REPORTER','ASSIGNED'])[1 + n % 5]
        else (array['RESOLVED','CLOSED','CLOSED','REJECTED'])[1 + n % 4] end as status) s`.execute(
    database.fork().getKysely(),
  );
  // Nothing is searched for here; without these rows the worker would make all of them findable meanwhile.
  await sql`insert into signal_search (signal_id, stems, edition) select id, ''::tsvector, 1 from signal
      on conflict do nothing`.execute(database.fork().getKysely());
  await sql`analyze`.execute(database.fork().getKysely());
}
