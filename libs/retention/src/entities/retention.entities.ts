import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, tablesOf } from '@ns/platform';
import type { PlanKind, PlanOutcome } from '../domain/file-plan.ts';

/** A rule that somebody changed; the others are those of `kindsOfPlan`. */
const FilePlanRuleSchema = defineEntity({
  name: 'FilePlanRule',
  tableName: 'file_plan_rule',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    kind: p.string().$type<PlanKind>(),
    /** null: of all groups that have no rule of their own */
    categoryGroup: p.string().nullable(),
    months: p.integer(),
    outcome: p.string().$type<PlanOutcome>(),
  },
});

/** The one plan: each change of a rule makes a new edition, and only a confirmed edition is carried out. */
const FilePlanSchema = defineEntity({
  name: 'FilePlan',
  tableName: 'file_plan',
  properties: {
    id: p.integer().primary().default(1),
    edition: p.integer().default(1),
    /** the edition that was counted last, and when */
    triedEdition: p.integer().nullable(),
    triedAt: p.datetime().nullable(),
    confirmedEdition: p.integer().nullable(),
    confirmedAt: p.datetime().nullable(),
    confirmedBy: p.uuid().nullable(),
    /** the edition by which a restore stopped the plan: until it, or a later one, is confirmed, holds are missing */
    stoppedEdition: p.integer().nullable(),
  },
});

/** A report that stays although its time is over, as for a court. */
const RetentionHoldSchema = defineEntity({
  name: 'RetentionHold',
  tableName: 'retention_hold',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    signalId: p.uuid(),
    /** empty once its report is erased */
    reason: p.text(),
    /** the last day, YYYY-MM-DD; null: until it is released */
    until: p.string().nullable(),
    heldBy: p.uuid(),
    heldAt: p.datetime().defaultRaw('now()'),
    releasedBy: p.uuid().nullable(),
    releasedAt: p.datetime().nullable(),
  },
});

/** What went on one day by one rule: how many, and nothing about whom. */
const DestructionProtocolSchema = defineEntity({
  name: 'DestructionProtocol',
  tableName: 'destruction_protocol',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    /** YYYY-MM-DD */
    day: p.string(),
    kind: p.string().$type<PlanKind>(),
    categoryGroup: p.string().nullable(),
    months: p.integer(),
    outcome: p.string().$type<PlanOutcome>(),
    /** of the plan */
    edition: p.integer(),
    count: p.integer(),
    lastAt: p.datetime().defaultRaw('now()'),
  },
});

export const retentionEntities = [FilePlanRuleSchema, FilePlanSchema, RetentionHoldSchema, DestructionProtocolSchema];

/** Typed statements on the tables of this slice. */
export const retentionTables = tablesOf(retentionEntities);

/** The count of the protocol's line that is there already. */
export const keptCount = columnsOf(DestructionProtocolSchema, 'destruction_protocol').count;
