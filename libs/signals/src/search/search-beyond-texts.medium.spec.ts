import { addPerson } from '@ns/identity/testing';
import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { recategorizeSignal } from '../commands/recategorize-signal.ts';
import { submitOnBehalf } from '../commands/submit-on-behalf.ts';
import { countSignals, matching } from '../finder/signal-finder.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import { foundByText } from '../testing/found-by-text.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { searchBacklogTask } from './search-backlog.ts';

const bed = await SignalsTestBed.open();
await sql`insert into settlement (code, name, kind, lat, lon, radius_meters, position) values ('72357',
  '{"bg":"Тетово","en":"Tetovo"}', 'village', 43.8167, 26.3, 5000, 2)`.execute(bed.kysely);
await sql`insert into quarter (settlement_code, code, name, lat, lon, position) values
  ('63427', 'yalta', '{"bg":"Ялта","en":"Yalta"}', 43.85, 25.95, 1),
  ('63427', 'rodina', '{"bg":"Родина","en":"Rodina"}', 43.88, 25.95, 2)`.execute(bed.kysely);

const found = (text: string, actor?: StaffActor) => foundByText(bed, text, actor);

describe('words are answered by the menus as well as by the text', () => {
  let pavement: string;
  let bin: string;
  beforeAll(async () => {
    pavement = await bed.received({ settlement: '72357', description: 'Тротоарът е разбит.', address: 'До моста' });
    bin = await bed.received({
      category: 'waste.dump',
      answers: [],
      description: 'Зелената кофа е обърната.',
      location: { lat: 43.851, lon: 25.951 },
    });
  });

  it.each([
    ['the settlement before a word', 'тетово тротоар', () => pavement],
    ['the settlement after a word', 'тротоара тетово', () => pavement],
    ['the settlement with a slip', 'тетво тротоар', () => pavement],
    ['the settlement in Latin characters', 'tetovo trotoar', () => pavement],
    ['the nearest quarter', 'ялта кофа', () => bin],
    ['the category', 'сметище кофа', () => bin],
    ['the group of the category', 'отпадъци кофа', () => bin],
    ['the category in English', 'dump кофа', () => bin],
    ['the department', 'екология кофа', () => bin],
    ['the beginning of a name', 'еколог кофа', () => bin],
  ])('%s: %s', async (_what, text, expected) => {
    expect(await found(text)).toEqual([expected()]);
  });

  it('never by another place, category or department', async () => {
    for (const text of ['тетово кофа', 'родина кофа', 'дупка кофа', 'комунални кофа', '=department:ecology кофа']) {
      expect(await found(text), text).not.toContain(bin);
    }
  });

  it('and show a clerk only what the clerk may see', async () => {
    expect(await found('екология кофа', bed.clerk)).toEqual([]);
    expect(await found('екология кофа', bed.otherClerk)).toEqual([bin]);
  });

  it('follow a new name at once', async () => {
    await sql`update settlement set name = '{"bg":"Сливо поле","en":"Slivo pole"}' where code = '72357'`.execute(
      bed.kysely,
    );
    expect(await found('сливо тротоар')).toEqual([pavement]);
    expect(await found('тетово тротоар')).toEqual([]);
  });

  it('follow the signal to another category and department', async () => {
    const moved = await bed.received({ description: 'Гумите на Демовец са на пътя.' });
    const { version } = await bed.state(moved);
    const outcome = await recategorizeSignal(bed.needs, {
      actor: bed.dispatcher,
      signalId: moved,
      version,
      category: 'waste.dump',
    });
    expect(outcome.kind).toBe('recategorized');
    expect(await found('сметище демовец')).toEqual([moved]);
    expect(await found('дупка демовец')).toEqual([]);
    await bed.step(moved, 'ASSIGNED', { actor: bed.dispatcher, department: 'op_kd' });
    expect(await found('комунални демовец')).toEqual([moved]);
    expect(await found('екология демовец')).toEqual([]);
  });

  it('find what was written by the rules before, once it is written anew', async () => {
    const former = sql`
      update signal_search set edition = 2, stems = to_tsvector('simple', 'коф') where signal_id = ${bin}`;
    await former.execute(bed.kysely);
    expect(await found('екология кофа')).toEqual([]);
    await searchBacklogTask(bed.database).perform();
    expect(await found('екология кофа')).toEqual([bin]);
  });
});

describe('a search by a telephone number', () => {
  let called: string;
  beforeAll(async () => {
    const outcome = await submitOnBehalf(bed.needs, {
      ...bed.report({ channel: 'PHONE', description: 'Паднал знак.' }),
      enteredBy: bed.clerk.id,
      numbered: null,
      reporter: { name: 'Демо Обаждащ', email: null, phone: '0880 001 632', language: 'BG' },
      clientKey: randomUUID(),
    });
    called = outcome.kind === 'submitted' ? outcome.signalId : '';
  });

  it.each(['0880001632', '+359 88 000 1632', '00359880001632', '0880-001-632', '(0880) 001632', '001632', '1632'])(
    'finds %s',
    async (text) => {
      expect(await found(text)).toEqual([called]);
    },
  );

  it('and no number with other digits', async () => {
    for (const text of ['0880001633', '+359 89 000 1632', '632', '16320', '0880%', '____1632']) {
      expect(await found(text), text).toEqual([]);
    }
  });

  it('shows nothing to those who may not see the signal: neither list, count nor live list', async () => {
    expect(await found('0880001632', bed.clerk)).toEqual([called]);
    expect(await found('0880001632', bed.otherClerk)).toEqual([]);
    const counts = await countSignals(bed.database.fork(), bed.otherClerk, { text: '0880001632' });
    expect(counts.statuses).toEqual([]);
    const em = bed.database.fork();
    const others = await matching(em, { text: '0880001633' });
    const own = await matching(em, { text: '0880001632' });
    const ofRow = async (condition: typeof own) =>
      (await sql`select 1 from signal s where s.id = ${called} and ${condition}`.execute(em.getKysely())).rows.length;
    expect([await ofRow(own), await ofRow(others)]).toEqual([1, 0]);
  });

  it('finds it by an index of numbers from their end', async () => {
    await bed.database.transaction(async (tx) => {
      const db = tx.getKysely();
      await sql`set local enable_seqscan = off`.execute(db);
      const plan = await sql<{ 'QUERY PLAN': string }>`explain select signal_id from signal_correspondent
        where phone is not null and phone_from_end(phone) like '2361%'`.execute(db);
      expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('signal_correspondent_phone');
    });
  });
});

describe('a slip and a name', () => {
  let byName: string;
  let lamp: string;
  beforeAll(async () => {
    const reporter = await addPerson(bed.database.fork(), {
      role: 'CITIZEN',
      departments: [],
      name: 'Демка Теменугова-Иглика',
    });
    byName = await bed.received({ reporterId: reporter.id, description: 'Контейнерът е прогорен.' });
    lamp = await bed.received({ description: 'Уличната лампа примигва.' });
    await bed.received({ description: 'Уличната котка мяука, а контейнера улчиха.' });
  });

  it.each([
    ['one slip beside another word', 'улчна лампа', () => lamp],
    ['a slip that stands in another signal', 'улчиха лампа', () => lamp],
    ['a name with a slip', 'Демка Темнугова', () => byName],
    ['a name with a word', 'Теменугова контейнер', () => byName],
    ['a word with a name', 'прогорен Иглика', () => byName],
    ['a name with a slip and a word', 'контейнер Темнугова', () => byName],
    ['a whole name and a word', 'Демка Теменугова контейнер', () => byName],
  ])('%s: %s', async (_what, text, expected) => {
    expect(await found(text)).toContain(expected());
  });

  it('never a bicycle by the car', async () => {
    const car = await bed.received({ description: 'Изоставена кола в храстите.' });
    const bicycle = await bed.received({ description: 'Изоставено колело в храстите.' });
    expect(await found('кола храстите')).toEqual([car]);
    expect(await found('колата храстите')).toEqual([car]);
    expect(await found('колело храстите')).toEqual([bicycle]);
    expect(await found('колелата храстите')).toEqual([bicycle]);
  });

  it('never find somebody else’s signal by a name and a word', async () => {
    expect(await found('Теменугова лампа')).toEqual([]);
    expect(await found('Темнугова лампа')).toEqual([]);
    expect(await found('Теменугова контейнер', bed.otherClerk)).toEqual([]);
  });
});
