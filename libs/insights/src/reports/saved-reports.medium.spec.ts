import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { InsightsTestBed } from '../testing/insights-test-bed.ts';
import { mostReports, saveReport, type SaveReportOutcome } from '../commands/save-report.ts';
import { deleteReport } from '../commands/delete-report.ts';
import { savedReportsOf } from './saved-reports.ts';

const bed = await InsightsTestBed.open();

const save = (ownerId: string, name: string, id: string | null = null): Promise<SaveReportOutcome> =>
  saveReport(bed, { id, ownerId, name, period: 'LAST_MONTH', filter: {}, monthly: false });
const names = async (ownerId: string) => (await savedReportsOf(bed.database.fork(), ownerId)).map(({ name }) => name);

describe('a saved report', () => {
  it('belongs to its owner: others neither see, change nor delete it', async () => {
    const [owner, other] = [await bed.person('MANAGER'), await bed.person('MANAGER')];
    const saved = await save(owner, '  Пътища\t и  \n тротоари ');
    const id = saved.kind === 'saved' ? saved.id : '';
    expect([await names(owner), await names(other)]).toEqual([['Пътища и тротоари'], []]);
    expect(await save(other, 'Чужда', id)).toEqual({ kind: 'notFound' });
    expect(await deleteReport(bed, { ownerId: other, id: id })).toBe(false);
    expect(await save(owner, 'Пътища', id)).toEqual({ kind: 'saved', id });
    expect(await save(owner, 'пътища')).toMatchObject({ kind: 'invalid', problems: [{ path: 'name' }] });
    expect(await save(other, 'Пътища')).toMatchObject({ kind: 'saved' });
    expect(await deleteReport(bed, { ownerId: owner, id: id })).toBe(true);
    expect(await deleteReport(bed, { ownerId: owner, id: id })).toBe(false);
    expect(await deleteReport(bed, { ownerId: owner, id: "x'; drop table saved_report" })).toBe(false);
  });

  it('has a name that can be read', async () => {
    const owner = await bed.person('MANAGER');
    for (const name of ['', '   ', 'а'.repeat(61), 'а\u202Eб', 'а\u0000б', 'а\u200Bб', '\uD800']) {
      expect(await save(owner, name), JSON.stringify(name)).toMatchObject({ kind: 'invalid' });
    }
    for (const name of ["'; drop table signal_fact; --", '<img src=x onerror=alert(1)>', '=1+1', '{{constructor}}']) {
      expect(await save(owner, name), name).toMatchObject({ kind: 'saved' });
    }
    expect(await names(owner)).toHaveLength(4);
  });

  it('is one of fifty at most, also when many are saved at once', async () => {
    const owner = await bed.person('DISPATCHER');
    const all = await Promise.all(
      Array.from({ length: mostReports + 2 }, (_, place) => save(owner, `Справка ${String(place)}`)),
    );
    expect(all.filter(({ kind }) => kind === 'saved')).toHaveLength(mostReports);
    await sql`delete from saved_report where owner_id = ${owner}`.execute(bed.database.fork().getKysely());
  });
});
