import type { AccountName, ApiContext } from '@ns/identity';
import { inLanguage, type Text } from '@ns/platform';
import { statusLabel } from '../../domain/signal-event.ts';
import type { HeldStepRefusal } from '../entities/held-step.entity.ts';
import type { HeldStep } from '../queries/held-steps.ts';
import type { SignalRow } from '../../queries/signal-row.ts';
import { textOf } from '../../texts/index.ts';
import type { HeldStepType } from './held-step.types.ts';
import { staffActor } from '../../graphql/signal-context.ts';
import { accountNameLoader, signalRowLoader } from '../../graphql/signal-loaders.ts';

const problems: Readonly<Record<HeldStepRefusal, Text>> = {
  NOT_FOUND: textOf('heldStep.NOT_FOUND'),
  STALE: textOf('heldStep.STALE'),
  ILLEGAL: textOf('heldStep.ILLEGAL'),
  INVALID: textOf('heldStep.INVALID'),
};

/** A held step with what is shown of other tables, read once for all who see it. */
export interface SeenHeldStep {
  readonly step: HeldStep;
  readonly signal: SignalRow;
  readonly author: AccountName | undefined;
}

/** Held steps as the viewer sees them, without asking the database again. */
export function presentSeenSteps(context: ApiContext, seen: readonly SeenHeldStep[]): Promise<HeldStepType[]> {
  seen.forEach(({ step, signal, author }) => {
    signalRowLoader(context).prime(step.signalId, signal);
    accountNameLoader(context).prime(step.actorId, author);
  });
  return Promise.all(seen.map(({ step }) => presentHeldStep(context, step)));
}

/** A held step as the viewer sees it; what its form holds is for its author. */
export async function presentHeldStep(context: ApiContext, step: HeldStep): Promise<HeldStepType> {
  const { id, signalId, groupId, actorId, toStatus, dueAt, refusal, form } = step;
  const { language } = context;
  const author = await accountNameLoader(context).load(actorId);
  const isOwn = actorId === staffActor(context).id;
  return {
    id,
    signalId,
    groupId,
    isOwn,
    dueAt,
    refusal,
    author: author?.name ?? null,
    secondsLeft: Math.max(0, dueAt.getTime() - Date.now()) / 1000,
    to: toStatus,
    statusLabel: inLanguage(language, statusLabel(toStatus)),
    problem: refusal === null ? null : inLanguage(language, problems[refusal]),
    form: isOwn ? { publicMessage: null, ...form, personalDataConfirmed: form.personalDataConfirmed ?? false } : null,
  };
}
