import { defineEntity, p } from '@mikro-orm/core';
import type { WorkActKind } from '../domain/work-order.ts';

/** A link with which a named person of a contractor works without an account. */
export const ContractorLinkSchema = defineEntity({
  name: 'ContractorLink',
  tableName: 'contractor_link',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    /** code of the contractor */
    receiver: p.string(),
    /** whom it was given to */
    label: p.text(),
    /** SHA-256 of the token */
    tokenHash: p.text(),
    createdBy: p.uuid().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
    lastUsedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
  },
});

/** What was done with a link, once by the key of the device. */
export const WorkActSchema = defineEntity({
  name: 'WorkAct',
  tableName: 'work_act',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    linkId: p.uuid(),
    clientKey: p.uuid(),
    referralId: p.uuid(),
    /** of what was said; empty once the report is forgotten */
    digest: p.text(),
    kind: p.string().$type<WorkActKind>(),
    /** null without words, and once the report is forgotten */
    text: p.text().nullable(),
    photosBefore: p.json<readonly string[]>(),
    photosAfter: p.json<readonly string[]>(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
