import type { EntityManager } from '@ns/platform';
import { type PersonalFinding, personalDataIn } from '../domain/personal-words.ts';
import { textReach } from '../domain/public-text.ts';
import type { TransitionEvent } from '../domain/transition.ts';
import type { StepForm } from '../held-steps/entities/held-step.entity.ts';
import { reporterOnRecord, type Reported } from '../queries/correspondents.ts';
import { textOf } from '../texts/index.ts';
import { InputRefused } from './input-refused.ts';

/** Personal data in a text about a signal, with what is known of its reporter. */
export async function personalDataAbout(
  em: EntityManager,
  signal: Reported,
  text: string,
): Promise<readonly PersonalFinding[]> {
  const reporter = await reporterOnRecord(em, signal);
  return personalDataIn(text, { name: reporter?.name ?? null, phone: reporter?.phone ?? null });
}

/**
 * Decides whether everybody may read the text of a step: as its form says, else by the kind of the step, and then only
 * a text without personal data.
 * @returns with the findings where the form wants the text to be public and nobody confirmed them
 * @throws InputRefused when the step has no public text
 */
export async function publicReach(
  tx: EntityManager,
  { publicMessage, personalDataConfirmed }: Pick<StepForm, 'publicMessage' | 'personalDataConfirmed'>,
  signal: Omit<Reported, 'reporterId'> & { readonly reporterId?: string | null },
  { event, message }: { readonly event: TransitionEvent; readonly message: string | null },
): Promise<{ readonly messagePublic: boolean } | { readonly findings: readonly PersonalFinding[] }> {
  const reach = textReach[event];
  if (reach === 'NEVER' && publicMessage) {
    throw new InputRefused([{ path: 'publicMessage', message: textOf('textNeverPublic') }]);
  }
  const isWanted = publicMessage ?? reach === 'PUBLIC';
  if (message === null || !isWanted) {
    return { messagePublic: false };
  }
  if (publicMessage && personalDataConfirmed) {
    return { messagePublic: true };
  }
  const { id, channel, reporterId = null } = signal;
  const findings = await personalDataAbout(tx, { id, channel, reporterId }, message);
  if (findings.length === 0) {
    return { messagePublic: true };
  }
  return publicMessage ? { findings } : { messagePublic: false };
}
