import { defineEntity, p } from '@mikro-orm/core';
import type { SignalStatus } from '../../domain/signal-status.ts';

/** Why a held step could not be taken when its time came; the person who made it decides what happens next. */
export const heldStepRefusals = ['NOT_FOUND', 'STALE', 'ILLEGAL', 'INVALID'] as const;
export type HeldStepRefusal = (typeof heldStepRefusals)[number];

/** What the form of a step holds. */
export interface StepForm {
  readonly department: string | null;
  readonly assigneeId: string | null;
  readonly externalBody: string | null;
  /** id or reference of the other signal */
  readonly duplicateOf: string | null;
  readonly message: string | null;
  /** Whether everybody may read the message; left out or null: by the kind of the step, see `textReach`. */
  readonly publicMessage?: boolean | null;
  /** Whether personal data in a public message were pointed out and may stay. */
  readonly personalDataConfirmed?: boolean;
  readonly note: string | null;
  readonly photoIds: readonly string[];
}

/** A step that staff made and that can still be undone. */
export const HeldStepSchema = defineEntity({
  name: 'HeldStep',
  tableName: 'held_step',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    signalId: p.uuid(),
    /** the version of the signal that the step is based on */
    version: p.integer(),
    actorId: p.uuid(),
    /** steps for several signals that were made together; null for a step of one signal */
    groupId: p.uuid().nullable(),
    toStatus: p.string().$type<SignalStatus>(),
    form: p.json().$type<StepForm>(),
    heldAt: p.datetime().defaultRaw('now()'),
    /** from then on the step is taken and cannot be undone */
    dueAt: p.datetime(),
    /** null while it is held */
    refusal: p.string().$type<HeldStepRefusal>().nullable(),
  },
});
