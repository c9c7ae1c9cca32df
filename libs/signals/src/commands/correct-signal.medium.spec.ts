import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { correctionsOf } from '../queries/corrections.ts';
import { timelinesOf } from '../queries/signal-events.ts';
import { listSignals } from '../finder/signal-finder.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { correctSignal, type CorrectSignalProps } from './correct-signal.ts';

const bed = await SignalsTestBed.open();
const asReported = {
  description: 'Голяма дупка пред входа на блока.',
  settlement: '63427',
  address: 'ул. „Борисова“ 12',
  entrance: null,
  approach: null,
  location: null,
};

const correct = (
  signalId: string,
  report: Partial<CorrectSignalProps['report']>,
  over: Partial<CorrectSignalProps> = {},
) =>
  correctSignal(bed.needs, {
    actor: bed.clerk,
    signalId,
    version: 1,
    clientKey: randomUUID(),
    report: { ...asReported, ...report },
    ...over,
  });
const pathsOf = (outcome: Awaited<ReturnType<typeof correct>>) =>
  outcome.kind === 'invalid' ? outcome.problems.map(({ path }) => path) : outcome.kind;
const reportOf = async (id: string) =>
  (
    await sql<Record<string, unknown>>`
      select description, address, approach, lat, lon, location_accuracy, version from signal
      where id = ${id}`.execute(bed.kysely)
  ).rows[0];

describe('a correction of a report', () => {
  it('changes text and place, and what was there before stays in the history', async () => {
    const id = await bed.received({ location: { lat: 43.85, lon: 25.95 }, locationAccuracy: 12 });
    const changed = {
      description: 'Дупка пред вход Б.',
      address: ' ул. „Борисова“ 14 ',
      location: { lat: 43.851, lon: 25.95 },
    };
    expect((await correct(id, changed)).kind).toBe('corrected');
    expect(await reportOf(id)).toMatchObject({
      description: 'Дупка пред вход Б.',
      address: 'ул. „Борисова“ 14',
      lat: 43.851,
      location_accuracy: null,
      version: 2,
    });
    const em = bed.database.fork();
    const event = (await timelinesOf(em, [id])).at(-1);
    expect(event).toMatchObject({ type: 'corrected', data: { fields: ['description', 'address', 'location'] } });
    expect((await correctionsOf(em, [event?.id ?? '']))[0]).toEqual([
      expect.objectContaining({ field: 'description', before: asReported.description, after: 'Дупка пред вход Б.' }),
      expect.objectContaining({ field: 'address', before: asReported.address, after: 'ул. „Борисова“ 14' }),
      expect.objectContaining({ field: 'location', before: '43.85000, 25.95000', after: '43.85100, 25.95000' }),
    ]);
  });

  it('is found by the corrected words', async () => {
    const id = await bed.received();
    await correct(id, { description: 'Паднал улук над тротоара.' });
    const found = await listSignals(bed.database.fork(), {
      actor: bed.clerk,
      filter: { text: 'улук' },
      sort: 'NEWEST',
      first: 5,
      after: null,
      language: 'BG',
    });
    expect(found.map((row) => row.id)).toEqual([id]);
  });

  it('leaves nothing where nothing is corrected', async () => {
    const id = await bed.received();
    expect((await correct(id, { description: ` ${asReported.description}` })).kind).toBe('corrected');
    expect([await bed.events(id), (await bed.state(id)).version]).toEqual([['received'], 1]);
  });

  it('is one, however often it is sent; a known key with other content is refused', async () => {
    const [id, other] = [await bed.received(), await bed.received()];
    const clientKey = randomUUID();
    const outcomes = await Promise.all([1, 2].map(() => correct(id, { entrance: 'вх. Б' }, { clientKey })));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['corrected', 'corrected']);
    expect(pathsOf(await correct(id, { entrance: 'вх. В' }, { clientKey }))).toEqual(['clientKey']);
    expect(pathsOf(await correct(other, { entrance: 'вх. Б' }, { clientKey }))).toEqual(['clientKey']);
    expect([await bed.events(id), await bed.events(other)]).toEqual([['received', 'corrected'], ['received']]);
  });

  it('is refused on another version, which leaves its key free, and after the end of the work', async () => {
    const id = await bed.received();
    const clientKey = randomUUID();
    expect((await correct(id, { entrance: 'вх. Б' }, { clientKey, version: 7 })).kind).toBe('stale');
    expect((await correct(id, { entrance: 'вх. Б' }, { clientKey })).kind).toBe('corrected');
    await bed.step(id, 'REJECTED', { message: 'Не е основателен.' });
    const { version } = await bed.state(id);
    expect((await correct(id, { entrance: null }, { version })).kind).toBe('closed');
  });

  it('says at its field what is wrong', async () => {
    const id = await bed.received();
    expect(pathsOf(await correct(id, { description: 'къс' }))).toEqual(['description']);
    expect(pathsOf(await correct(id, { address: 'а'.repeat(301), approach: 'а'.repeat(121) }))).toEqual([
      'address',
      'approach',
    ]);
    expect(pathsOf(await correct(id, { location: { lat: 999, lon: 0 } }))).toEqual(['location']);
    expect(pathsOf(await correct(id, { settlement: 'x' }))).toEqual(['settlement']);
    expect(pathsOf(await correct(id, {}, { clientKey: 'x' }))).toEqual(['clientKey']);
    expect(await bed.events(id)).toEqual(['received']);
  });

  it('is for those who work on the report', async () => {
    const id = await bed.received();
    expect((await correct(id, { entrance: 'x' }, { actor: bed.otherClerk })).kind).toBe('notFound');
    expect((await correct(id, { entrance: 'x' }, { actor: { ...bed.dispatcher, kind: 'MANAGER' } })).kind).toBe(
      'notFound',
    );
    expect((await correct(randomUUID(), { entrance: 'x' })).kind).toBe('notFound');
  });
});
