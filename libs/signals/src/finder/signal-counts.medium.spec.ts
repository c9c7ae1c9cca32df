import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { countSignals } from './signal-counts.ts';
import type { SignalFilter } from './signal-filter.ts';
import { listSignals } from './signal-list.ts';

const bed = await SignalsTestBed.open();
await bed.received();
await bed.step(await bed.received(), 'IN_PROGRESS', { assigneeId: bed.clerk.id });
await bed.received({ category: 'waste.dump', answers: [] });

describe('facet counts of the filters', () => {
  it('count for each status and department what it would show', async () => {
    expect(await countSignals(bed.database.fork(), bed.dispatcher, {})).toEqual({
      statuses: [
        { status: 'RECEIVED', count: 2 },
        { status: 'IN_PROGRESS', count: 1 },
      ],
      departments: [
        { code: 'ecology', count: 1 },
        { code: 'op_kd', count: 2 },
      ],
      categories: [
        { code: 'roads.pothole', count: 2 },
        { code: 'waste.dump', count: 1 },
      ],
      settlements: [{ code: '63427', count: 3 }],
      assignees: [{ id: bed.clerk.id, count: 1 }],
      registration: [{ state: 'PENDING', count: 3 }],
      overdue: 0,
      dueSoon: 1,
      unassigned: 2,
      complete: true,
    });
  });

  it('heed the other filters, not the choice of their own menu', async () => {
    const counts = await countSignals(bed.database.fork(), bed.dispatcher, { statuses: ['IN_PROGRESS'] });
    expect(counts.statuses).toHaveLength(2);
    expect(counts.departments).toEqual([{ code: 'op_kd', count: 1 }]);
  });

  it('count what the other position of each switch and menu would show', async () => {
    const { overdue, unassigned, assignees, dueSoon } = await countSignals(bed.database.fork(), bed.dispatcher, {
      unassigned: true,
    });
    expect({ overdue, unassigned, assignees, dueSoon }).toEqual({
      overdue: 0,
      unassigned: 2,
      assignees: [],
      dueSoon: 1,
    });
    const mine = await countSignals(bed.database.fork(), bed.dispatcher, {
      assigneeId: bed.clerk.id,
      categories: ['roads'],
    });
    expect([mine.unassigned, mine.assignees, mine.categories]).toEqual([
      0,
      [{ id: bed.clerk.id, count: 1 }],
      [{ code: 'roads.pothole', count: 1 }],
    ]);
  });

  it('are those of the list under the same filter', async () => {
    const shown = async (filter: SignalFilter) =>
      (
        await listSignals(bed.database.fork(), {
          actor: bed.dispatcher,
          filter,
          sort: 'NEWEST',
          first: 50,
          after: null,
          language: 'BG',
        })
      ).length;
    const counts = await countSignals(bed.database.fork(), bed.dispatcher, {});
    expect([await shown({ dueSoon: true }), await shown({ unassigned: true }), await shown({ overdue: true })]).toEqual(
      [counts.dueSoon, counts.unassigned, counts.overdue],
    );
    expect([
      await shown({ reporter: bed.reporterId }),
      await shown({ reporter: bed.clerk.id }),
      await shown({ dueSoon: false }),
    ]).toEqual([3, 0, 2]);
  });

  it('heed the words that are looked for', async () => {
    expect((await countSignals(bed.database.fork(), bed.dispatcher, { text: 'входовете' })).statuses).toHaveLength(2);
    expect((await countSignals(bed.database.fork(), bed.dispatcher, { text: 'светофар' })).statuses).toEqual([]);
  });

  it('do not count what a clerk may not see', async () => {
    expect((await countSignals(bed.database.fork(), bed.otherClerk, {})).departments).toEqual([
      { code: 'ecology', count: 1 },
    ]);
  });

  it('count an open signal without a service target as one that is not overdue', async () => {
    const signalId = await bed.received({ category: 'roads.pothole' });
    await sql`update signal set service_due_on = null where id = ${signalId}`.execute(bed.kysely);
    const [listed] = await listSignals(bed.database.fork(), {
      actor: bed.dispatcher,
      filter: {},
      sort: 'NEWEST',
      first: 1,
      after: null,
      language: 'BG',
    });
    expect(listed).toMatchObject({ id: signalId, overdue: false });
    expect((await countSignals(bed.database.fork(), bed.dispatcher, {})).overdue).toBe(0);
  });
});
