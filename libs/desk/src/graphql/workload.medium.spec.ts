import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { DeskTestBed } from '../testing/desk-test-bed.ts';

const bed = await DeskTestBed.open();

describe('the workload', () => {
  it('counts per department what is open, overdue, due soon and unassigned', async () => {
    const [manager, clerk] = [await bed.person('MANAGER'), await bed.person('CLERK', ['op_kd'])];
    const today = sql`(now() at time zone 'Europe/Sofia')::date`;
    const change = async (change: ReturnType<typeof sql>) =>
      sql`update signal set ${change} where id = ${await bed.signal()}`.execute(bed.database.fork().getKysely());
    await change(sql`service_due_on = ${today} - 1`);
    await change(sql`service_due_on = ${today}, assignee_id = ${clerk.id}`);
    await change(sql`service_due_on = ${today} + 20`);
    // The service clock stands still while the reporter is asked; the statutory one does not.
    await change(
      sql`service_due_on = ${today} - 1, status = 'AWAITING_REPORTER', open_question = 'Къде?',
        statutory_due_on = ${today} + 40`,
    );
    await change(sql`service_due_on = ${today} - 1, status = 'CLOSED'`);
    await bed.signal({ department: 'ecology', category: 'waste.dump' });
    await sql`update signal set service_due_on = ${today} + 30, statutory_due_on = ${today} + 60,
        created_at = '2026-01-02T10:00:00Z' where department_code = 'ecology'`.execute(bed.database.fork().getKysely());
    const { workload } = await bed.ask<{ workload: unknown[] }>(
      manager,
      '{ workload { department { code } open overdue dueSoon unassigned } }',
    );
    expect(workload).toEqual([
      { department: { code: 'op_kd' }, open: 4, overdue: 1, dueSoon: 1, unassigned: 3 },
      { department: { code: 'ecology' }, open: 1, overdue: 0, dueSoon: 0, unassigned: 1 },
    ]);
    await expect(bed.ask(clerk, '{ workload { open } }')).rejects.toThrow('FORBIDDEN');
  });

  it('counts the promises of a department as the lists behind the numbers do', async () => {
    const manager = await bed.person('MANAGER');
    const today = sql`(now() at time zone 'Europe/Sofia')::date`;
    const sunday = sql`(date_trunc('week', ${today}::timestamp)::date + 6)`;
    const ofEcology = { department: 'ecology', category: 'waste.dump' };
    const change = async (change: ReturnType<typeof sql>) =>
      sql`update signal set ${change} where id = ${await bed.signal(ofEcology)}`.execute(
        bed.database.fork().getKysely(),
      );
    await sql`update signal set promised_on = ${today} + 60 where promised_on is not null`.execute(
      bed.database.fork().getKysely(),
    );
    await change(sql`promised_on = ${sunday}`);
    await change(sql`promised_on = ${sunday} + 1`);
    // A question stands in the way: the promise stands still.
    await change(sql`promised_on = ${today}, status = 'AWAITING_REPORTER', open_question = 'Къде?'`);
    await change(
      sql`promised_on = ${today}, promise_kind = 'DECISION', decision_level = 'WORK', promise_missed_on = ${today} - 1`,
    );
    await change(sql`promised_on = ${today} + 50, promise_kind = 'BUDGET', promise_period = '2030'`);
    await change(sql`promised_on = null, promise_kind = null, status = 'CLOSED', action_taken = 'Готово.'`);
    const { workload } = await bed.ask<{ workload: { department: { code: string } }[] }>(
      manager,
      '{ workload { department { code } undecided dueThisWeek waitsForBudget weekEndsOn } }',
    );
    const { rows } = await sql<{ day: string }>`select ${sunday}::text as day`.execute(bed.database.fork().getKysely());
    expect(workload.find(({ department }) => department.code === 'ecology')).toEqual({
      department: { code: 'ecology' },
      undecided: 1,
      dueThisWeek: 2,
      waitsForBudget: 1,
      weekEndsOn: rows[0]?.day,
    });
  });

  it('names the people with what each of them has, of departments that one may see', async () => {
    const [busy, calm] = [await bed.person('CLERK', ['op_kd']), await bed.person('CLERK', ['op_kd'])];
    const head = await bed.person('HEAD', ['ecology']);
    const today = sql`(now() at time zone 'Europe/Sofia')::date`;
    const give = async (assignee: string, due: number, status = 'IN_PROGRESS') =>
      sql`update signal set assignee_id = ${assignee}, status = ${status}, service_due_on = ${today} + ${due}::int
        where id = ${await bed.signal()}`.execute(bed.database.fork().getKysely());
    await give(calm.id, 30);
    await give(calm.id, 0);
    await give(calm.id, 30);
    await give(busy.id, -1);
    await give(busy.id, -1, 'CLOSED');
    interface Answer {
      readonly workload: readonly {
        readonly department: { readonly code: string };
        readonly people: readonly { readonly assigneeId: string }[];
      }[];
    }
    const document = '{ workload { department { code } people { assigneeId name open overdue dueSoon } } }';
    const { workload } = await bed.ask<Answer>(await bed.person('MANAGER'), document);
    const people = workload.find(({ department }) => department.code === 'op_kd')?.people ?? [];
    expect(people.filter(({ assigneeId }) => [busy.id, calm.id].includes(assigneeId))).toMatchObject([
      { assigneeId: busy.id, open: 1, overdue: 1, dueSoon: 0 },
      { assigneeId: calm.id, open: 3, overdue: 0, dueSoon: 1 },
    ]);
    const seen = await bed.ask<Answer>(head, document);
    expect(seen.workload.map(({ department }) => department.code)).toEqual(['ecology']);
    expect(seen.workload.flatMap((row) => row.people)).toEqual([]);
  });
});
