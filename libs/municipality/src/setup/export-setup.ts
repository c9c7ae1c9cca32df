import { type EntityManager, type WordsByLanguage, sql } from '@ns/platform';
import { Category, Department, ExternalBody, Quarter, Settlement } from '../entities/municipality.entities.ts';
import { Holiday, Municipality } from '../entities/set-up.entities.ts';
import { questionsOf } from '../writes/save-category.ts';
import type { settlementKinds } from '../writes/save-place.ts';
import type { SetupDocument } from './setup-document.ts';

type Archivable = { readonly archivedAt?: Date | null };
interface Named {
  readonly name: WordsByLanguage;
}

/** Everything that makes a municipality, as a set-up file; archived entries too, so that their codes stay known. */
export async function exportSetup(em: EntityManager): Promise<SetupDocument> {
  const inOrder = { orderBy: { position: 'asc' as const } };
  const categories = await em.find(Category, {}, inOrder);
  const settlements = await em.find(Settlement, {}, inOrder);
  const quarters = await em.find(Quarter, {}, inOrder);
  const holidays = await em.find(Holiday, {}, { orderBy: { day: 'asc' } });
  return {
    municipality: await municipalityOf(em),
    departments: (await em.find(Department, {}, inOrder)).map((row) => ({ code: row.code, ...common(row) })),
    externalBodies: (await em.find(ExternalBody, {}, inOrder)).map((row) => ({
      code: row.code,
      ...common(row),
      phone: row.phone ?? undefined,
    })),
    settlements: settlements.map((row) => ({
      code: row.code,
      ...common(row),
      kind: row.kind as (typeof settlementKinds)[number],
      lat: row.lat,
      lon: row.lon,
      radiusMeters: row.radiusMeters ?? undefined,
    })),
    quarters: quarters.map((row) => ({
      code: row.code,
      settlement: row.settlementCode,
      ...common(row),
      lat: row.lat ?? undefined,
      lon: row.lon ?? undefined,
    })),
    categories: await Promise.all(categories.map((row) => categoryOf(em, row))),
    holidays: holidays.map((row) => ({ day: row.day, working: row.working, ...common(row) })),
  };
}

function common({ name, archivedAt }: Named & Archivable) {
  return { name, archived: archivedAt != null };
}

async function categoryOf(em: EntityManager, row: Category): Promise<SetupDocument['categories'][number]> {
  const questions = await questionsOf(em, row.code);
  return {
    code: row.code,
    parent: row.parentCode ?? null,
    ...common(row),
    department: row.departmentCode,
    icon: row.icon,
    targetWorkingDays: row.targetWorkingDays ?? undefined,
    dangerous: row.dangerous,
    advice: row.advice ?? undefined,
    forwardTo: row.forwardToCode ?? undefined,
    publishable: row.publishable,
    photoOnResolve: row.photoOnResolve,
    needsPlace: row.needsPlace,
    asksEntrance: row.asksEntrance,
    questions: questions.map(({ values, condition, ...rest }) => ({
      ...rest,
      values: [...values],
      condition: condition === null ? undefined : { question: condition.question, values: [...condition.values] },
    })),
  };
}

async function municipalityOf(em: EntityManager): Promise<SetupDocument['municipality']> {
  const row = await em.findOneOrFail(Municipality, { id: 1 });
  const logo = (
    await sql<{ media_type: string; content: Buffer }>`
    select media_type, content from municipality_logo`.execute(em.getKysely())
  ).rows[0];
  return {
    name: row.name,
    contacts: {
      address: row.address ?? undefined,
      phone: row.phone ?? undefined,
      email: row.email ?? undefined,
      website: row.website ?? undefined,
      dataProtectionEmail: row.dataProtectionEmail ?? undefined,
    },
    colour: row.colour,
    logo: logo && `data:${logo.media_type};base64,${logo.content.toString('base64')}`,
    privacy: row.privacy ?? undefined,
    senderName: row.senderName ?? undefined,
    mailWords: row.mailWords ?? undefined,
    terms: {
      statutoryMonths: row.statutoryMonths,
      silenceDays: row.silenceDays,
      disputeDays: row.disputeDays,
    },
    limits: {
      submissionsPerHour: row.submissionsPerHour ?? undefined,
      submissionsPerDay: row.submissionsPerDay ?? undefined,
    },
    area:
      row.area == null ? undefined : { ...row.area, lands: row.area.lands.map((ring) => ring.map(([x, y]) => [x, y])) },
  };
}
