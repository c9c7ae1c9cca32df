import { defineEntity, p } from '@mikro-orm/core';
import { tablesOf, type WordsByLanguage } from '@ns/platform';
import type { QuestionCondition } from '../domain/question-rules.ts';
import { CategoryLessonSchema } from './category-lesson.entity.ts';
import { LogoSchema } from './logo.entity.ts';
import { setUpEntities } from './set-up.entities.ts';

/**
 * What every entry of a menu has: `version` counts its changes, a change based on an older one is refused; an entry
 * that was `edited` here is left alone by the set-up file at start; one that is archived is offered no longer.
 */
const menuEntry = {
  version: p.integer().default(1),
  edited: p.boolean().default(false),
  archivedAt: p.datetime().nullable(),
};

/** One answer that a question offers. */
export interface QuestionValueRow {
  readonly code: string;
  readonly label: WordsByLanguage;
}

export const DepartmentSchema = defineEntity({
  name: 'Department',
  tableName: 'department',
  properties: {
    code: p.string().primary(),
    name: p.json<WordsByLanguage>(),
    position: p.integer(),
    ...menuEntry,
  },
});
export class Department extends DepartmentSchema.class {}
DepartmentSchema.setClass(Department);

const ExternalBodySchema = defineEntity({
  name: 'ExternalBody',
  tableName: 'external_body',
  properties: {
    code: p.string().primary(),
    name: p.json<WordsByLanguage>(),
    phone: p.string().nullable(),
    position: p.integer(),
    ...menuEntry,
  },
});
export class ExternalBody extends ExternalBodySchema.class {}
ExternalBodySchema.setClass(ExternalBody);

export const SettlementSchema = defineEntity({
  name: 'Settlement',
  tableName: 'settlement',
  properties: {
    code: p.string().primary(),
    name: p.json<WordsByLanguage>(),
    kind: p.string(),
    lat: p.float(),
    lon: p.float(),
    /** the settlement with the land around it; null: the outlines of the municipality hold it */
    radiusMeters: p.float().nullable(),
    position: p.integer(),
    ...menuEntry,
  },
});
export class Settlement extends SettlementSchema.class {}
SettlementSchema.setClass(Settlement);

export const QuarterSchema = defineEntity({
  name: 'Quarter',
  tableName: 'quarter',
  properties: {
    settlementCode: p.string().primary(),
    code: p.string().primary(),
    name: p.json<WordsByLanguage>(),
    /** Roughly the middle; null where nobody has verified one. */
    lat: p.float().nullable(),
    lon: p.float().nullable(),
    position: p.integer(),
    ...menuEntry,
  },
});
export class Quarter extends QuarterSchema.class {}
QuarterSchema.setClass(Quarter);

export const CategorySchema = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: {
    code: p.string().primary(),
    parentCode: p.string().nullable(),
    name: p.json<WordsByLanguage>(),
    departmentCode: p.string(),
    /** Working days from receipt to the service target; null on a group, which is never chosen itself. */
    targetWorkingDays: p.integer().nullable(),
    dangerous: p.boolean(),
    advice: p.json<WordsByLanguage>().nullable(),
    forwardToCode: p.string().nullable(),
    icon: p.string(),
    publishable: p.boolean(),
    photoOnResolve: p.boolean(),
    /** Whether a signal needs a point or an address. */
    needsPlace: p.boolean(),
    /** Whether reports of it are asked for entrance and floor. */
    asksEntrance: p.boolean().default(false),
    position: p.integer(),
    ...menuEntry,
  },
});
export class Category extends CategorySchema.class {}
CategorySchema.setClass(Category);

const QuestionSchema = defineEntity({
  name: 'Question',
  tableName: 'question',
  properties: {
    categoryCode: p.string().primary(),
    code: p.string().primary(),
    label: p.json<WordsByLanguage>(),
    datatype: p.string(),
    required: p.boolean(),
    values: p.json<readonly QuestionValueRow[]>().fieldName('choices'),
    /** „не знам“ is an answer to choose */
    allowsUnknown: p.boolean().default(false),
    /** null: always asked */
    condition: p.json<QuestionCondition>().nullable(),
    position: p.integer(),
    /** asked no longer; its answers stay readable */
    archivedAt: p.datetime().nullable(),
  },
});
export class Question extends QuestionSchema.class {}
QuestionSchema.setClass(Question);

const FormerPlaceSlugSchema = defineEntity({
  name: 'FormerPlaceSlug',
  tableName: 'former_place_slug',
  properties: {
    settlementCode: p.string().primary(),
    /** empty: the settlement itself */
    quarterCode: p.string().primary(),
    slug: p.string().primary(),
    usedUntil: p.datetime(),
  },
});
export class FormerPlaceSlug extends FormerPlaceSlugSchema.class {}
FormerPlaceSlugSchema.setClass(FormerPlaceSlug);

export const municipalityEntities = [
  DepartmentSchema,
  ExternalBodySchema,
  SettlementSchema,
  QuarterSchema,
  CategorySchema,
  QuestionSchema,
  FormerPlaceSlugSchema,
  ...setUpEntities,
  CategoryLessonSchema,
  LogoSchema,
];

/** Typed statements on the tables of this slice. */
export const municipalityTables = tablesOf(municipalityEntities);
