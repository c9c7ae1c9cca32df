import { type Database } from '@ns/platform';
import {
  Category,
  Department,
  ExternalBody,
  Quarter,
  Question,
  Settlement,
} from '../entities/municipality.entities.ts';
import { type MunicipalitySeed } from './seed-file.ts';

/**
 * Adds what the seed has and the database has not. Rows that exist stay as they are: from then on the municipality
 * edits them, and a new start must not undo its work.
 */
export async function seedMunicipality(database: Database, seed: MunicipalitySeed): Promise<void> {
  const icons = new Map(seed.categories.map((category) => [category.code, category.icon]));
  await database.transaction(async (tx) => {
    const ignore = { onConflictAction: 'ignore' } as const;
    await tx.upsertMany(
      Department,
      seed.departments.map(({ code, name }, position) => ({ code, nameBg: name.bg, nameEn: name.en, position })),
      ignore,
    );
    await tx.upsertMany(
      ExternalBody,
      seed.externalBodies.map(({ code, name, phone }, position) => ({
        code,
        nameBg: name.bg,
        nameEn: name.en,
        phone: phone ?? null,
        position,
      })),
      ignore,
    );
    await tx.upsertMany(
      Settlement,
      seed.settlements.map(({ code, name, kind, lat, lon }, position) => ({
        code,
        nameBg: name.bg,
        nameEn: name.en,
        kind,
        lat,
        lon,
        position,
      })),
      ignore,
    );
    if (seed.quarters.length > 0) {
      await tx.upsertMany(
        Quarter,
        seed.quarters.map(({ code, settlement, name, lat, lon }, position) => ({
          settlementCode: settlement,
          code,
          nameBg: name.bg,
          nameEn: name.en,
          lat: lat ?? null,
          lon: lon ?? null,
          position,
        })),
        ignore,
      );
    }
    const categories = seed.categories.map((category, position) => ({
      code: category.code,
      parentCode: category.parent,
      nameBg: category.name.bg,
      nameEn: category.name.en,
      departmentCode: category.department,
      targetWorkingDays: category.targetWorkingDays ?? null,
      dangerous: category.dangerous,
      adviceBg: category.advice?.bg ?? null,
      adviceEn: category.advice?.en ?? null,
      forwardToCode: category.forwardTo ?? null,
      icon: category.icon ?? icons.get(category.parent ?? '') ?? 'dots',
      publishable: category.publishable,
      photoOnResolve: category.photoOnResolve,
      needsPlace: category.needsPlace,
      position,
    }));
    // Groups first: a leaf refers to its group.
    await tx.upsertMany(
      Category,
      categories.filter((category) => category.parentCode === null),
      ignore,
    );
    await tx.upsertMany(
      Category,
      categories.filter((category) => category.parentCode !== null),
      ignore,
    );
    const questions = seed.categories.flatMap((category) =>
      category.questions.map((question, position) => ({
        categoryCode: category.code,
        code: question.code,
        labelBg: question.label.bg,
        labelEn: question.label.en,
        datatype: question.datatype,
        required: question.required,
        values: question.values,
        position,
      })),
    );
    if (questions.length > 0) {
      await tx.upsertMany(Question, questions, ignore);
    }
  });
}
