import { defineEntity, p } from '@mikro-orm/core';
import { type Localized } from '@ns/platform';

/** One answer that a question offers. */
export interface QuestionValueRow {
  readonly code: string;
  readonly label: Localized;
}

const DepartmentSchema = defineEntity({
  name: 'Department',
  tableName: 'department',
  properties: { code: p.string().primary(), nameBg: p.string(), nameEn: p.string(), position: p.integer() },
});
export class Department extends DepartmentSchema.class {}
DepartmentSchema.setClass(Department);

const ExternalBodySchema = defineEntity({
  name: 'ExternalBody',
  tableName: 'external_body',
  properties: {
    code: p.string().primary(),
    nameBg: p.string(),
    nameEn: p.string(),
    phone: p.string().nullable(),
    position: p.integer(),
  },
});
export class ExternalBody extends ExternalBodySchema.class {}
ExternalBodySchema.setClass(ExternalBody);

const SettlementSchema = defineEntity({
  name: 'Settlement',
  tableName: 'settlement',
  properties: {
    code: p.string().primary(),
    nameBg: p.string(),
    nameEn: p.string(),
    kind: p.string(),
    lat: p.float(),
    lon: p.float(),
    position: p.integer(),
  },
});
export class Settlement extends SettlementSchema.class {}
SettlementSchema.setClass(Settlement);

const QuarterSchema = defineEntity({
  name: 'Quarter',
  tableName: 'quarter',
  properties: {
    settlementCode: p.string().primary(),
    code: p.string().primary(),
    nameBg: p.string(),
    nameEn: p.string(),
    /** Roughly the middle; null where nobody has verified one. */
    lat: p.float().nullable(),
    lon: p.float().nullable(),
    position: p.integer(),
  },
});
export class Quarter extends QuarterSchema.class {}
QuarterSchema.setClass(Quarter);

const CategorySchema = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: {
    code: p.string().primary(),
    parentCode: p.string().nullable(),
    nameBg: p.string(),
    nameEn: p.string(),
    departmentCode: p.string(),
    /** Working days from receipt to the service target; null on a group, which is never chosen itself. */
    targetWorkingDays: p.integer().nullable(),
    dangerous: p.boolean(),
    adviceBg: p.text().nullable(),
    adviceEn: p.text().nullable(),
    forwardToCode: p.string().nullable(),
    icon: p.string(),
    publishable: p.boolean(),
    photoOnResolve: p.boolean(),
    /** Whether a signal needs a point or an address. */
    needsPlace: p.boolean(),
    position: p.integer(),
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
    labelBg: p.string(),
    labelEn: p.string(),
    datatype: p.string(),
    required: p.boolean(),
    values: p.json<readonly QuestionValueRow[]>().fieldName('choices'),
    position: p.integer(),
  },
});
export class Question extends QuestionSchema.class {}
QuestionSchema.setClass(Question);

export const municipalityEntities = [
  DepartmentSchema,
  ExternalBodySchema,
  SettlementSchema,
  QuarterSchema,
  CategorySchema,
  QuestionSchema,
];
