import {
  bulgarianCalendar,
  menusChannel,
  MunicipalityDirectory,
  readSeedFile,
  seedMunicipality,
} from '@ns/municipality';
import { addPseudoLanguage, createLogger, NotificationListener, removeLanguage, sql } from '@ns/platform';
import { describe, expect, it, vi } from 'vitest';
import { MenusTestBed, type Outcome } from '../testing/menus-test-bed.ts';

const bed = await MenusTestBed.open();
const admin = await bed.person('ADMIN');
const citizen = await bed.person('CITIZEN');

const failures =
  '... on InvalidInputError { fields { path message } } ... on StaleEntryError { code version } ... on ' +
  'NotFoundError { code }';
async function save(
  kind: string,
  shown: string,
  input: Readonly<Record<string, unknown>>,
  who = admin,
): Promise<Outcome> {
  const source = `mutation ($input: Save${kind}Input!) { saved: save${kind}(input: $input) { __typename
    ... on ${shown} ${failures} } }`;
  return (await bed.ask<{ saved: Outcome }>(who, source, { input })).saved;
}
const department = (input: Readonly<Record<string, unknown>>, who = admin) =>
  save('Department', 'Department { code name version archived position }', input, who);
const pothole = {
  code: 'roads.pothole',
  parent: 'roads',
  nameBg: 'Дупка',
  nameEn: 'Pothole',
  department: 'dir_infra',
  targetWorkingDays: 5,
  icon: 'road',
};
const category = (input: Readonly<Record<string, unknown>>) =>
  save('Category', 'Category { code name version archived department { code } questions { code } }', input);
const versionOf = async (code: string) => (await bed.directory.menus()).categories.get(code)?.version ?? 0;
const paths = ({ fields }: Outcome) => fields?.map(({ path }) => path);

describe('a department', () => {
  it('is added, changed over its version, archived; its code is never reused', async () => {
    const added = await department({ code: 'parks', nameBg: 'Паркове', nameEn: 'Parks' });
    expect(added).toMatchObject({ __typename: 'Department', version: 1, archived: false });
    const changed = { code: 'parks', nameBg: 'Градини', nameEn: 'Gardens', version: 1 };
    expect(await department(changed)).toMatchObject({ name: 'Градини', version: 2, position: added['position'] });
    expect(await department(changed)).toMatchObject({ __typename: 'StaleEntryError', code: 'STALE_ENTRY', version: 2 });
    expect(await department({ ...changed, version: 2, archived: true })).toMatchObject({ version: 3, archived: true });
    expect(paths(await department({ code: 'parks', nameBg: 'Нови', nameEn: 'New' }))).toEqual(['code']);
    const { departments, all } = await bed.ask<Record<'departments' | 'all', { code: string }[]>>(
      citizen,
      '{ departments { code } all: departments(archived: true) { code } }',
    );
    expect(departments.map(({ code }) => code)).not.toContain('parks');
    expect(all.map(({ code }) => code)).toContain('parks');
  });

  it('leaves what was before and after in the audit', async () => {
    await department({ code: 'lake', nameBg: 'Езеро', nameEn: 'Lake' });
    await department({ code: 'lake', nameBg: 'Езера', nameEn: 'Lake', version: 1 });
    const entries = (
      await sql`
      select actor, action, before, after from audit_entry where subject = 'lake' order by id`.execute(
        bed.database.fork().getKysely(),
      )
    ).rows;
    expect(entries).toMatchObject([
      { actor: admin.id, action: 'department.saved', before: null },
      { actor: admin.id, before: { nameBg: 'Езеро' }, after: { nameBg: 'Езера' } },
    ]);
    expect(entries).toHaveLength(2);
  });

  it('takes its name as a list of languages', async () => {
    const [bg, en] = [
      { tag: 'bg', text: 'Кладенци' },
      { tag: 'en', text: 'Wells' },
    ];
    expect(paths(await department({ code: 'wells', nameTexts: [bg] }))).toEqual(['nameEn']);
    expect(paths(await department({ code: 'wells', nameTexts: [{ ...bg, text: ' ' }, en] }))).toEqual(['nameBg']);
    expect(await department({ code: 'wells', nameTexts: [bg, en] })).toMatchObject({ version: 1 });
    expect((await bed.directory.menus()).departments.get('wells')?.name).toEqual({ bg: 'Кладенци', en: 'Wells' });
  });

  it('keeps its name in a further language through a change that leaves it out', async () => {
    const pseudo = addPseudoLanguage();
    const given = { code: 'ponds', nameBg: 'Езера', nameEn: 'Ponds' };
    const texts = [{ tag: 'qps', text: ' ⟦Þöñđš⟧ ' }];
    expect(paths(await department({ ...given, nameTexts: [{ tag: 'de', text: 'Teiche' }] }))).toEqual(['nameTexts']);
    await department({ ...given, nameTexts: texts });
    const stored = async () => (await bed.directory.menus()).departments.get('ponds')?.name;
    expect(await department({ ...given, nameEn: 'Lakes', version: 1 })).toMatchObject({ version: 2 });
    expect(await stored()).toEqual({ bg: 'Езера', en: 'Lakes', qps: '⟦Þöñđš⟧' });
    const taken = { ...given, nameTexts: [{ tag: 'qps', text: '' }], version: 2 };
    expect(await department(taken)).toMatchObject({ version: 3 });
    expect(await stored()).toEqual({ bg: 'Езера', en: 'Ponds' });
    removeLanguage(pseudo);
  });

  it('is not archived while categories name it', async () => {
    const refused = await department({ code: 'op_kd', nameBg: 'ОП', nameEn: 'ME', version: 1, archived: true });
    expect(paths(refused)).toEqual(['archived']);
    expect(refused.fields?.[0]?.message).toContain('Първо ги променете');
  });

  it('is refused at its fields', async () => {
    expect(paths(await department({ code: 'А б', nameBg: ' ', nameEn: 'x\u0000', position: -1 }))).toEqual([
      'code',
      'nameBg',
      'nameEn',
      'position',
    ]);
    expect(await department({ code: 'nowhere', nameBg: 'x', nameEn: 'x', version: 4 })).toMatchObject({
      __typename: 'NotFoundError',
    });
  });

  it('is saved by administrators only', async () => {
    await expect(department({ code: 'own', nameBg: 'x', nameEn: 'x' }, citizen)).rejects.toThrow('FORBIDDEN');
  });
});

describe('a settlement', () => {
  it('is not archived when it is the last one', async () => {
    const kysely = bed.database.fork().getKysely();
    const known = sql<{ code: string; kind: string; version: number; bg: string }>`
      select code, kind, version, name ->> 'bg' as bg from settlement where archived_at is null order by position`;
    const [{ code, kind, version, bg } = { code: '', kind: '', version: 0, bg: '' }, ...others] = (
      await known.execute(kysely)
    ).rows;
    const archived = { code, kind, version, nameBg: bg, nameEn: bg, location: { lat: 43.84, lon: 25.95 } };
    const codes = others.map((other) => other.code);
    await sql`update settlement set archived_at = now() where code = any(${codes})`.execute(kysely);
    const refused = await save('Settlement', 'Settlement { code }', { ...archived, archived: true });
    await sql`update settlement set archived_at = null where code = any(${codes})`.execute(kysely);
    expect(paths(refused)).toEqual(['archived']);
  });
});

describe('a category', () => {
  it('says what a change will do, and takes open signals along when asked', async () => {
    const before = (await bed.directory.menus()).categories.get('roads.pothole')?.departmentCode ?? '';
    const to = before === 'op_kd' ? 'dir_infra' : 'op_kd';
    const moved = await bed.signal(citizen, { category: 'roads.pothole', department: before });
    const elsewhere = await bed.signal(citizen, { category: 'roads.pothole', department: 'ecology' });
    const input = { ...pothole, department: to, version: await versionOf('roads.pothole') };
    const { effect } = await bed.ask<{ effect: { openSignals: number; canMove: boolean; sentences: string[] } }>(
      admin,
      'query ($input: SaveCategoryInput!) { effect: categoryEffect(input: $input) { openSignals canMove sentences } }',
      { input },
    );
    expect(effect).toMatchObject({ openSignals: 2, canMove: true });
    expect(effect.sentences[0]).toContain('1 отворен сигнал е при досегашното звено');
    expect(await category({ ...input, moveOpenSignals: true })).toMatchObject({ department: { code: to } });
    const where = (
      await sql<{ id: string; department_code: string }>`
      select id, department_code from signal where id = any(${[moved, elsewhere]}::uuid[])`.execute(
        bed.database.fork().getKysely(),
      )
    ).rows;
    expect(new Map(where.map(({ id, department_code: code }) => [id, code]))).toEqual(
      new Map([
        [moved, to],
        [elsewhere, 'ecology'],
      ]),
    );
    const event = (
      await sql<{ type: string; data: object }>`
      select type, data from signal_event where signal_id = ${moved}`.execute(bed.database.fork().getKysely())
    ).rows[0];
    expect(event).toMatchObject({ type: 'department_changed', data: { fromDepartment: before, toDepartment: to } });
  });

  it.each([
    ['a stranger’s department', { department: 'nowhere' }, ['department']],
    ['no target', { targetWorkingDays: null }, ['targetWorkingDays']],
    ['danger without advice', { dangerous: true }, ['adviceBg']],
    ['advice in one language', { adviceBg: 'Обадете се на 112.' }, ['adviceEn']],
    ['an unknown icon', { icon: '../x' }, ['icon']],
    ['a group that is a category', { parent: 'waste.overflow' }, ['parent']],
    ['being a group', { parent: null }, ['parent']],
    [
      'an unknown kind of answer',
      { questions: [{ code: 'q', labelBg: 'x', labelEn: 'x', datatype: 'file' }] },
      ['questions.0.datatype'],
    ],
  ])('is refused with %s', async (_what, over, expected) => {
    expect(paths(await category({ ...pothole, version: await versionOf('roads.pothole'), ...over }))).toEqual(expected);
  });

  it('goes on being named by its signals when it is archived, and is offered no longer', async () => {
    const version = await versionOf('roads.pothole');
    expect(await category({ ...pothole, version, archived: true })).toMatchObject({ archived: true });
    const { categories } = await bed.ask<{ categories: { children: { code: string }[] }[] }>(
      citizen,
      '{ categories { children { code } } }',
    );
    expect(categories.flatMap(({ children }) => children.map(({ code }) => code))).not.toContain('roads.pothole');
    expect(await category({ ...pothole, version: version + 1 })).toMatchObject({ archived: false });
  });
});

describe('a change', () => {
  it('is seen by another process as soon as it is announced, calendars included', async () => {
    const other = new MunicipalityDirectory(() => bed.database.fork());
    const calendar = bulgarianCalendar(() => other.decreedDays());
    const heard = vi.fn(() => {
      other.renew();
    });
    const listener = new NotificationListener(bed.url, { [menusChannel]: heard }, createLogger('test', 'silent'));
    await listener.start();
    await other.menus();
    expect(calendar.isWorkingDay('2026-12-12')).toBe(false);
    const saturday = { day: '2026-12-12', working: true, nameBg: 'Отработва се', nameEn: 'Worked' };
    expect(await save('Holiday', 'Holiday { day working }', saturday)).toMatchObject({ working: true });
    await vi.waitFor(() => {
      expect(calendar.isWorkingDay('2026-12-12')).toBe(true);
    });
    expect(heard.mock.calls.length).toBeGreaterThanOrEqual(2);
    await listener.stop();
  });

  it('is not undone by the next start, which brings the others up to date', async () => {
    await department({ code: 'ecology', nameBg: 'Наше име', nameEn: 'Our name', version: 1 });
    const seed = await readSeedFile('tools/seed/ruse.json');
    const renamed = seed.departments.map((each) => ({ ...each, name: { bg: 'Ново от файла', en: 'New' } }));
    await seedMunicipality(bed.database, { ...seed, departments: renamed });
    bed.directory.forget();
    const { departments } = await bed.directory.menus();
    expect(departments.get('ecology')?.name.bg).toBe('Наше име');
    expect(departments.get('shelter')?.name.bg).toBe('Ново от файла');
  });

  it('of the order holds among the places that the entries have', async () => {
    const order = async (codes: readonly string[]) =>
      (
        await bed.ask<{ orderMenu: Outcome }>(
          admin,
          'mutation ($codes: [String!]!) { orderMenu(input: { menu: DEPARTMENTS, codes: $codes }) { ' +
            '__typename ... on InvalidInputError { fields { path } } } }',
          { codes },
        )
      ).orderMenu;
    const codes = async () => [...(await bed.directory.menus()).departments.keys()];
    const [first = '', second = '', ...rest] = await codes();
    expect(await order([second, first])).toMatchObject({ __typename: 'MenuOrdered' });
    expect(await codes()).toEqual([second, first, ...rest]);
    expect(paths(await order([first, 'nowhere']))).toEqual(['codes']);
  });
});

describe('the municipality', () => {
  const shown = 'Municipality { name colour logoUrl statutoryMonths version }';
  const own = {
    nameBg: 'Община Примерово',
    nameEn: 'Primerovo',
    colour: 'green',
    statutoryMonths: 1,
    silenceDays: 10,
    disputeDays: 20,
    version: 1,
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1]);
  const png = `data:image/png;base64,${signature.toString('base64')}`;

  it('is refused at its fields', async () => {
    const wrong = {
      ...own,
      colour: 'red;}',
      website: 'javascript:alert(1)',
      email: 'x',
      statutoryMonths: 0,
      logo: 'data:image/svg+xml;base64,AAAA',
    };
    expect(paths(await save('Municipality', shown, { ...wrong, logo: null }))).toEqual([
      'email',
      'website',
      'colour',
      'statutoryMonths',
    ]);
    expect(paths(await save('Municipality', shown, wrong))).toEqual(['logo']);
  });

  it('takes its name, colour and picture', async () => {
    expect(await save('Municipality', shown, { ...own, logo: png })).toEqual({
      __typename: 'Municipality',
      name: 'Община Примерово',
      colour: 'green',
      logoUrl: '/logo?v=2',
      statutoryMonths: 1,
      version: 2,
    });
    expect(await save('Municipality', shown, own)).toMatchObject({ __typename: 'StaleEntryError', version: 2 });
  });
});
