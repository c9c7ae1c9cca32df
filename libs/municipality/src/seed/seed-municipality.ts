import { type Database, type EntityManager, neededTags, sql, type WordsByLanguage } from '@ns/platform';
import { Category, Department, ExternalBody, Quarter, Settlement } from '../entities/municipality.entities.ts';
import { Holiday, Municipality } from '../entities/set-up.entities.ts';
import { keepingFormerSlugs } from '../writes/keep-former-slugs.ts';
import { announceMenus, lockMenus } from '../writes/save-entry.ts';
import { writeLogo } from '../writes/save-municipality.ts';
import { readLogo } from '../domain/logo.ts';
import type { SetupDocument } from '../setup/setup-document.ts';

/** What the configuration says about the municipality; it goes before the file until the municipality edits it. */
export interface SeedTerms {
  /** by the tags of the languages */
  readonly name?: Readonly<Record<string, string>>;
  /** where the file is but an example: what the municipality is called instead of the example's, see its config */
  readonly nameOfUnnamed?: string | undefined;
  readonly statutoryMonths?: number | undefined;
}

/**
 * Adds what the set-up file has and the database has not, and brings entries up to date that nobody edited here: from
 * the first edit on an entry is the municipality's, and a new start must not undo its work. After an import of another
 * set-up file nothing is touched.
 * @returns whether the file still counts
 */
export async function seedMunicipality(
  database: Database,
  seed: SetupDocument,
  terms: SeedTerms = {},
): Promise<boolean> {
  return database.transaction(async (tx) => {
    await lockMenus(tx);
    const municipality = await tx.findOneOrFail(Municipality, { id: 1 });
    if (municipality.imported) {
      return false;
    }
    if (!municipality.edited) {
      await seedItself(tx, municipality, seed, terms);
    }
    await keepingFormerSlugs(tx, () => seedEntries(tx, seed));
    await seedCategories(tx, seed);
    await announceMenus(tx);
    return true;
  });
}

/** Who the municipality is: as the file says, or, where the file is an example, as it is called at its first start. */
async function seedItself(
  tx: EntityManager,
  row: Municipality,
  { municipality: given }: SetupDocument,
  terms: SeedTerms,
): Promise<void> {
  const { nameOfUnnamed: name } = terms;
  if (name === undefined) {
    await seedProfile(tx, row, given, terms);
  } else if ((await tx.count(Department)) === 0) {
    const { colour, terms: months, limits, area } = given;
    const own = Object.fromEntries(neededTags.map((tag) => [tag, name])) as WordsByLanguage;
    await seedProfile(tx, row, { name: own, contacts: {}, colour, terms: months, limits, area }, terms);
  } else {
    const statutoryMonths = terms.statutoryMonths ?? row.statutoryMonths;
    tx.assign(row, { name: { ...row.name, ...terms.name }, statutoryMonths });
    await tx.flush();
  }
}

async function seedProfile(
  tx: EntityManager,
  row: Municipality,
  { name, contacts, colour, privacy, senderName, mailWords, terms, limits, area, logo }: SetupDocument['municipality'],
  configured: SeedTerms,
): Promise<void> {
  const picture = logo === undefined ? undefined : readLogo(logo);
  tx.assign(row, {
    name: { ...name, ...configured.name },
    address: contacts.address ?? null,
    phone: contacts.phone ?? null,
    email: contacts.email ?? null,
    website: contacts.website ?? null,
    dataProtectionEmail: contacts.dataProtectionEmail ?? null,
    colour,
    logoVersion: picture ? row.version : null,
    privacy: privacy ?? null,
    senderName: senderName ?? null,
    mailWords: mailWords ?? null,
    statutoryMonths: configured.statutoryMonths ?? terms.statutoryMonths ?? row.statutoryMonths,
    silenceDays: terms.silenceDays ?? row.silenceDays,
    disputeDays: terms.disputeDays ?? row.disputeDays,
    submissionsPerHour: limits.submissionsPerHour ?? null,
    submissionsPerDay: limits.submissionsPerDay ?? null,
    area: area ?? null,
  });
  await tx.flush();
  await writeLogo(tx, picture ?? null);
}

/** Writes over what nobody edited. */
const unedited = { onConflictAction: 'merge', onConflictWhere: { edited: false } } as const;

async function seedEntries(tx: EntityManager, seed: SetupDocument): Promise<void> {
  const { departments, externalBodies, settlements, quarters, holidays } = seed;
  const common = (name: WordsByLanguage, archived: boolean) => ({ name, archivedAt: archived ? new Date() : null });
  const fields = ['name', 'position', 'archivedAt'] as const;
  if (departments.length > 0) {
    const rows = departments.map(({ code, name, archived }, position) => ({
      code,
      ...common(name, archived),
      position,
    }));
    await tx.upsertMany(Department, rows, { ...unedited, onConflictMergeFields: [...fields] });
  }
  if (externalBodies.length > 0) {
    const rows = externalBodies.map(({ code, name, phone, archived }, position) => ({
      code,
      ...common(name, archived),
      phone: phone ?? null,
      position,
    }));
    await tx.upsertMany(ExternalBody, rows, { ...unedited, onConflictMergeFields: [...fields, 'phone'] });
  }
  if (settlements.length > 0) {
    const rows = settlements.map(({ code, name, kind, lat, lon, radiusMeters, archived }, position) => ({
      code,
      ...common(name, archived),
      kind,
      lat,
      lon,
      radiusMeters: radiusMeters ?? null,
      position,
    }));
    const more = ['kind', 'lat', 'lon', 'radiusMeters'] as const;
    await tx.upsertMany(Settlement, rows, { ...unedited, onConflictMergeFields: [...fields, ...more] });
  }
  if (quarters.length > 0) {
    const rows = quarters.map(({ code, settlement, name, lat, lon, archived }, position) => ({
      settlementCode: settlement,
      code,
      ...common(name, archived),
      lat: lat ?? null,
      lon: lon ?? null,
      position,
    }));
    await tx.upsertMany(Quarter, rows, { ...unedited, onConflictMergeFields: [...fields, 'lat', 'lon'] });
  }
  if (holidays.length > 0) {
    const rows = holidays.map(({ day, working, name, archived }) => ({ day, working, ...common(name, archived) }));
    await tx.upsertMany(Holiday, rows, {
      ...unedited,
      onConflictMergeFields: ['name', 'working', 'archivedAt'],
    });
  }
}

async function seedCategories(tx: EntityManager, { categories }: SetupDocument): Promise<void> {
  const icons = new Map(categories.map(({ code, icon }) => [code, icon]));
  const rows = categories.map((category, position) => ({
    code: category.code,
    parentCode: category.parent,
    name: category.name,
    departmentCode: category.department,
    targetWorkingDays: category.targetWorkingDays ?? null,
    dangerous: category.dangerous,
    advice: category.advice ?? null,
    forwardToCode: category.forwardTo ?? null,
    icon: category.icon ?? icons.get(category.parent ?? '') ?? 'dots',
    publishable: category.publishable,
    photoOnResolve: category.photoOnResolve,
    needsPlace: category.needsPlace,
    asksEntrance: category.asksEntrance,
    position,
    archivedAt: category.archived ? new Date() : null,
  }));
  // Groups first: a leaf refers to its group.
  for (const part of [
    rows.filter(({ parentCode }) => parentCode === null),
    rows.filter(({ parentCode }) => parentCode !== null),
  ]) {
    if (part.length > 0) {
      await tx.upsertMany(Category, part, { ...unedited, onConflictExcludeFields: ['code', 'version', 'edited'] });
    }
  }
  await seedQuestions(tx, { categories });
}

/** Questions belong to their category: those of an edited one stay as they are. */
async function seedQuestions(tx: EntityManager, { categories }: Pick<SetupDocument, 'categories'>): Promise<void> {
  const questions = categories.flatMap((category) =>
    category.questions.map((question, position) => ({
      category: category.code,
      code: question.code,
      label: question.label,
      datatype: question.datatype,
      required: question.required,
      choices: question.values,
      allows_unknown: question.allowsUnknown,
      condition: question.condition ?? null,
      position,
    })),
  );
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as g (category text, code text,
        label jsonb, datatype text, required boolean, choices jsonb, allows_unknown boolean, condition jsonb,
        position int)),
    gone as (
      update question q set archived_at = now() from category c
      where c.code = q.category_code and not c.edited and q.archived_at is null
        and not exists (select from given g where g.category = q.category_code and g.code = q.code))
    insert into question (category_code, code, label, datatype, required, choices, allows_unknown, condition,
      position)
    select g.category, g.code, g.label, g.datatype, g.required, g.choices, g.allows_unknown,
      nullif(g.condition, 'null'::jsonb), g.position
    from given g join category c on c.code = g.category and not c.edited
    on conflict (category_code, code) do update set label = excluded.label,
      datatype = excluded.datatype, required = excluded.required, choices = excluded.choices,
      allows_unknown = excluded.allows_unknown,
      condition = excluded.condition, position = excluded.position, archived_at = null`.execute(tx.getKysely());
}
