import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { readReadyTexts } from '../seed/ready-text-file.ts';
import { seedReadyTexts } from '../seed/seed-ready-texts.ts';
import { DeskTestBed, type Outcome, type Person } from '../testing/desk-test-bed.ts';

const bed = await DeskTestBed.open();
const [dispatcher, clerk, stranger] = [
  await bed.person('DISPATCHER'),
  await bed.person('CLERK', ['op_kd']),
  await bed.person('CLERK', ['ecology']),
];

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly filled: string | null;
  readonly unfilled: readonly string[];
  readonly editable: boolean;
}

const outcome =
  '__typename ... on ReadyText { id version title text editable category { code } department { code } } ... ' +
  'on InvalidInputError { code fields { path message } } ... on StaleReadyTextError { code current { id ' +
  'version title } } ... on NotFoundError { code } ... on ActionNotAvailableError { code }';
const save = async (who: Person, input: Readonly<Record<string, unknown>>): Promise<Outcome> =>
  (
    await bed.ask<{ saveReadyText: Outcome }>(
      who,
      `mutation ($input: SaveReadyTextInput!) { saveReadyText(input: $input) { ${outcome} } }`,
      { input },
    )
  ).saveReadyText;
const remove = async (who: Person, id: unknown): Promise<string> =>
  (
    await bed.ask<{ removeReadyText: Outcome }>(
      who,
      'mutation ($id: ID!) { removeReadyText(id: $id) { __typename } }',
      { id },
    )
  ).removeReadyText.__typename;
interface Form {
  readonly signalId?: string;
  readonly to?: string;
  readonly externalBody?: string;
  readonly department?: string;
}

const shown = async (who: Person, of: Form = {}): Promise<readonly Shown[]> =>
  (
    await bed.ask<{ readyTexts: Shown[] }>(
      who,
      'query ($signalId: ID, $to: SignalStatus, $externalBody: String, $department: String) { readyTexts(signalId: ' +
        '$signalId, to: $to, externalBody: $externalBody, department: $department) { id title text filled unfilled ' +
        'editable } }',
      { ...of },
    )
  ).readyTexts;
const titles = async (who: Person, of?: Form) => (await shown(who, of)).map(({ title }) => title);

describe('a ready text', () => {
  it('is filled by the signal, in its own language; what the signal has not yet stays open and is named', async () => {
    const reporter = await bed.person('CITIZEN', [], 'Мария Демо');
    const signalId = await bed.signal({ reporter });
    await sql`update signal set service_due_on = '2026-12-08', statutory_due_on = '2027-01-25'
      where id = ${signalId}`.execute(bed.database.fork().getKysely());
    const text =
      '{reporterName}: {reference}, {category}, {settlement}, {department}, {serviceDueOn}, {statutoryDueOn}, ' +
      '{externalBody}, {incomingNumber}/{incomingDate}';
    const bulgarian = await save(dispatcher, { title: 'Всичко', text });
    const english = await save(dispatcher, { title: 'Everything', text, language: 'EN' });
    const filled = async (id: unknown) => (await shown(clerk, { signalId })).find((entry) => entry.id === id);
    const speaks = (language: string) =>
      sql`update account set language = ${language} where id = ${reporter.id}`.execute(bed.database.fork().getKysely());
    expect(await filled(bulgarian.id)).toMatchObject({
      filled: expect.stringMatching(
        new RegExp(
          '^Мария Демо: NS-2026-\\d{6}, Запушена шахта, Русе, Комунални дейности, 08\\.12\\.2026, 25\\.01\\.2027, ' +
            'ВиК ООД – Русе, \\{incomingNumber\\}/\\{incomingDate\\}$',
        ),
      ) as string,
      unfilled: ['incomingNumber', 'incomingDate'],
    });
    await sql`update signal set registration_state = 'REGISTERED', incoming_number = '94-НС-7',
        incoming_date = '2026-11-24' where id = ${signalId}`.execute(bed.database.fork().getKysely());
    await speaks('EN');
    expect(await filled(english.id)).toMatchObject({
      filled: expect.stringContaining(
        'Blocked drain, Ruse, Communal Activities, 8 December 2026, 25 January 2027, Water Company Ruse, ' +
          '94-НС-7/24 November 2026',
      ) as string,
      unfilled: [],
    });
    await speaks('BG');
    await sql`
      update account set name = null, email = null, password_hash = null, deleted_at = now()
        where id = ${reporter.id}`.execute(bed.database.fork().getKysely());
    expect(await filled(bulgarian.id)).toMatchObject({ unfilled: ['reporterName'] });
  });

  it('fits a signal by category or group, step, department and language; the closest fit comes first', async () => {
    await sql`delete from ready_text`.execute(bed.database.fork().getKysely());
    for (const input of [
      { title: 'общ' },
      { title: 'за групата', category: 'roads', to: 'RESOLVED' },
      { title: 'за категорията', category: 'roads.drain', to: 'RESOLVED', department: 'op_kd' },
      { title: 'друга категория', category: 'waste' },
      { title: 'друг отдел', department: 'ecology' },
      { title: 'друга стъпка', to: 'REJECTED' },
      { title: 'general', language: 'EN' },
    ]) {
      await save(dispatcher, { text: 'x', ...input });
    }
    const signalId = await bed.signal();
    expect(await titles(clerk, { signalId, to: 'RESOLVED' })).toEqual(['за категорията', 'за групата', 'общ']);
    const english = await bed.signal({ reporter: await bed.person('CITIZEN', [], 'Demo', 'EN') });
    expect(await titles(dispatcher, { signalId: english, to: 'REJECTED' })).toEqual(['general']);
    expect(await titles(stranger, { signalId })).toEqual([]);
    expect(await titles(clerk, { signalId: 'no id' })).toEqual([]);
    expect(await titles(clerk)).not.toContain('друг отдел');
    expect(await titles(stranger)).toContain('друг отдел');
  });

  it('is filled from the form as it stands: the chosen body and department, never another one', async () => {
    await sql`delete from ready_text`.execute(bed.database.fork().getKysely());
    const text = 'Препратихме го на {externalBody} от {department}.';
    await save(dispatcher, { title: 'Препращане', text, to: 'FORWARDED' });
    await save(dispatcher, { title: 'Отказ', text, to: 'REJECTED' });
    const signalId = await bed.signal();
    const filled = async (form: Omit<Form, 'signalId'>) =>
      (await shown(clerk, { signalId, ...form })).map((each) => [each.filled, each.unfilled]);
    // The category usually concerns another body than the one that was chosen.
    expect(await filled({ to: 'FORWARDED', externalBody: 'riosv', department: 'ecology' })).toEqual([
      ['Препратихме го на РИОСВ – Русе от Екология.', []],
    ]);
    expect(await filled({ to: 'FORWARDED' })).toEqual([
      ['Препратихме го на {externalBody} от Комунални дейности.', ['externalBody']],
    ]);
    expect(await filled({ to: 'FORWARDED', externalBody: 'nobody', department: '' })).toEqual([
      ['Препратихме го на {externalBody} от Комунални дейности.', ['externalBody']],
    ]);
    expect(await filled({ to: 'REJECTED' })).toEqual([['Препратихме го на ВиК ООД – Русе от Комунални дейности.', []]]);
  });

  it('is in the language and has the name of a correspondent whom the staff entered', async () => {
    await sql`delete from ready_text`.execute(bed.database.fork().getKysely());
    await save(dispatcher, { title: 'Здравейте', text: 'Здравейте, {reporterName}' });
    await save(dispatcher, { title: 'Hello', text: 'Hello, {reporterName}', language: 'EN' });
    const signalId = await bed.signal();
    await sql`update signal set channel = 'PHONE' where id = ${signalId}`.execute(bed.database.fork().getKysely());
    await sql`insert into signal_correspondent (signal_id, name, language, entered_by,
        client_key) values (${signalId}, 'Demo Caller', 'EN', ${clerk.id}, uuidv7())`.execute(
      bed.database.fork().getKysely(),
    );
    expect((await shown(clerk, { signalId })).map((each) => each.filled)).toEqual(['Hello, Demo Caller']);
  });

  it.each([
    [{ title: ' ', text: '' }, ['title', 'text']],
    [{ title: 'т'.repeat(121), text: 'т'.repeat(4001) }, ['title', 'text']],
    [{ text: 'Сигнал {number} на {име}' }, ['text']],
    [{ text: 'Сигнал {reference' }, ['text']],
    [{ category: 'x', department: 'y' }, ['category', 'department']],
    [{ to: 'WITHDRAWN' }, ['to']],
  ])('with %j is refused at its fields', async (over, paths) => {
    const refused = await save(dispatcher, { title: 'Заглавие', text: 'Текст', ...over });
    expect(refused).toMatchObject({ __typename: 'InvalidInputError', code: 'INVALID_INPUT' });
    expect(refused.fields?.map(({ path }) => path)).toEqual(paths);
  });

  it('with a field that nobody knows names it', async () => {
    expect((await save(clerk, { title: 'Т', text: '{number}', department: 'op_kd' })).fields?.[0]?.message).toContain(
      '{number}',
    );
  });

  it('is written by a clerk for the own department only', async () => {
    for (const department of [undefined, 'ecology']) {
      expect((await save(clerk, { title: 'Т', text: 'x', department })).fields?.map(({ path }) => path)).toEqual([
        'department',
      ]);
    }
    const own = await save(clerk, { title: 'Наш', text: 'x', department: 'op_kd' });
    expect(own).toMatchObject({ __typename: 'ReadyText', version: 1, editable: true, department: { code: 'op_kd' } });
    expect(
      await save(stranger, { id: own.id, version: 1, title: 'Ваш', text: 'x', department: 'ecology' }),
    ).toMatchObject({ __typename: 'NotFoundError' });
    const general = await save(dispatcher, { title: 'За всички', text: 'x' });
    expect(
      await save(clerk, { id: general.id, version: 1, title: 'Мой', text: 'x', department: 'op_kd' }),
    ).toMatchObject({ __typename: 'ActionNotAvailableError' });
    expect([
      await remove(clerk, general.id),
      await remove(stranger, own.id),
      await remove(clerk, own.id),
      await remove(clerk, own.id),
    ]).toEqual(['ActionNotAvailableError', 'NotFoundError', 'ReadyTextRemoved', 'NotFoundError']);
  });

  it('is changed on its present version only', async () => {
    const { id } = await save(dispatcher, { title: 'Първо', text: 'x' });
    expect(await save(dispatcher, { id, version: 1, title: 'Второ', text: 'y', category: 'roads' })).toMatchObject({
      version: 2,
      title: 'Второ',
      category: { code: 'roads' },
    });
    expect(await save(dispatcher, { id, version: 1, title: 'Трето', text: 'z' })).toMatchObject({
      __typename: 'StaleReadyTextError',
      current: { version: 2, title: 'Второ' },
    });
    expect(await save(dispatcher, { id, title: 'Трето', text: 'z' })).toMatchObject({
      __typename: 'StaleReadyTextError',
    });
  });
});

describe('the texts of the seed file', () => {
  it('are good, come once, and neither undo an edit nor come back after a removal', async () => {
    await sql`delete from ready_text`.execute(bed.database.fork().getKysely());
    const seed = await readReadyTexts('tools/seed/ruse.json');
    expect(seed.length).toBeGreaterThanOrEqual(12);
    await seedReadyTexts(bed.database, seed);
    const all = await shown(dispatcher);
    // The test bed knows fewer categories than the municipality: their texts are left out.
    expect(all.length).toBeGreaterThanOrEqual(2 * (seed.length - 3));
    const [edited, removed] = all;
    await save(dispatcher, { id: edited?.id, version: 1, title: 'Наше заглавие', text: 'x' });
    expect(await remove(dispatcher, removed?.id)).toBe('ReadyTextRemoved');
    await seedReadyTexts(bed.database, seed);
    const again = await titles(dispatcher);
    expect(again).toHaveLength(all.length - 1);
    expect(again).toContain('Наше заглавие');
    expect(again).not.toContain(edited?.title);
    expect(again).not.toContain(removed?.title);
  });
});
