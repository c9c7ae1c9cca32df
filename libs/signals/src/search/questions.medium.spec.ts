import { readSeedFile, seedMunicipality } from '@ns/municipality';
import { addPerson } from '@ns/identity/testing';
import { type EntityManager, sql } from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { listSignals } from '../finder/signal-finder.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import { addSignal, signalSlices } from '../testing/added-signals.ts';
import { keepSearchable } from './keep-searchable.ts';
import { type AskedReport, searchQuestions, unlikeReports } from './questions/search-questions.ts';

/** What a page of the list shows, and the share of questions whose reports must all stand on the first. */
const pageSize = 50;
const share = 0.95;

const { reports, questions } = await searchQuestions();
const seed = await readSeedFile('tools/seed/ruse.json');
const { database } = await openTestDatabase(signalSlices);
await seedMunicipality(database, seed);
const dispatcher: StaffActor = {
  id: (await addPerson(database.fork(), { role: 'DISPATCHER', departments: [] })).id,
  kind: 'DISPATCHER',
  departments: [],
};
const ids = new Map<string, string>();

/** Adds a report that somebody telephoned in, as the desk would have entered it. */
async function add(em: EntityManager, report: AskedReport): Promise<void> {
  const category = seed.categories.find(({ code }) => code === report.category);
  const quarter = seed.quarters.find(({ code }) => code === report.quarter);
  const { id } = await addSignal(em, {
    category: report.category,
    department: category?.department ?? '',
    settlement: report.settlement,
    description: report.description,
    ...(report.address === null ? {} : { address: report.address }),
    point: quarter?.lat == null || quarter.lon == null ? null : { lat: quarter.lat, lon: quarter.lon },
    status: report.status === 'AWAITING_REPORTER' ? 'IN_PROGRESS' : report.status,
  });
  const { name, phone, email } = report.reporter;
  const db = em.getKysely();
  await sql`update signal set channel = 'PHONE' where id = ${id}`.execute(db);
  await sql`insert into signal_correspondent (signal_id, entered_by, client_key, name, email, phone, language)
    values (${id}, ${dispatcher.id}, gen_random_uuid(), ${name}, ${email}, ${phone}, 'BG')`.execute(db);
  await sql`insert into signal_event (signal_id, type, actor_kind, message, note)
    values (${id}, 'note', 'STAFF', ${report.message}, ${report.note})`.execute(db);
  await keepSearchable(em, id);
  ids.set(report.key, id);
}

/** Ids on the first page of the list for a question. */
async function firstPage(text: string): Promise<ReadonlySet<string>> {
  const page = await listSignals(database.fork(), {
    actor: dispatcher,
    filter: { text },
    sort: 'NEWEST',
    first: pageSize,
    after: null,
    language: 'BG',
  });
  return new Set(page.slice(0, pageSize).map(({ id }) => id));
}

beforeAll(async () => {
  await database.transaction(async (tx) => {
    for (const report of [...reports, ...unlikeReports(reports, 400)]) {
      await add(tx, report);
    }
  });
});

describe('what clerks type with a caller on the line', () => {
  it('finds the reports that are meant on the first page', async () => {
    const answers = [];
    for (const asked of questions) {
      const shown = await firstPage(asked.question);
      answers.push({ ...asked, isFound: asked.expects.every((key) => shown.has(ids.get(key) ?? '')) });
    }
    const found = answers.filter(({ isFound }) => isFound);
    const kinds = Map.groupBy(answers, ({ kind }) => kind);
    for (const [kind, ofKind] of [...kinds, ['all', answers] as const]) {
      const missed = ofKind.filter(({ isFound }) => !isFound);
      const questionsMissed = kind === 'all' ? '' : missed.map(({ question }) => `  not found: ${question}\n`).join('');
      process.stdout.write(
        `${kind}: ${String(ofKind.length - missed.length)} of ${String(ofKind.length)}\n${questionsMissed}`,
      );
    }
    expect(found.length / answers.length).toBeGreaterThanOrEqual(share);
  }, 120_000);

  // Which quarter a place belongs to, its middle says; without one nothing but the words of the report do.
  it('finds reports of a quarter without a middle where the address names it', async () => {
    const unplaced = new Map(seed.quarters.filter(({ lat }) => lat == null).map(({ code, name }) => [code, name.bg]));
    const asked = questions.flatMap(({ kind, question, expects }) => {
      const meant = reports.find(({ key }) => key === expects[0]);
      const quarter = kind === 'quarter' ? unplaced.get(meant?.quarter ?? '') : undefined;
      return meant && quarter ? [{ question, quarter, meant }] : [];
    });
    expect(asked.length).toBeGreaterThanOrEqual(7);
    await database.transaction(async (tx) => {
      for (const { question, quarter, meant } of asked) {
        await add(tx, { ...meant, key: question, address: `ж.к. „${quarter}“, бл. 5` });
      }
    });
    for (const { question } of asked) {
      expect(await firstPage(question), question).toContain(ids.get(question));
    }
  });
});
