import { staffViews } from '@ns/identity';
import type { EntityManager } from '@ns/platform';
import { type KnownPerson, type PersonalFinding, personalDataIn } from '../domain/personal-words.ts';
import { stillShown } from '../domain/hidden-words.ts';
import { textReach } from '../domain/public-text.ts';
import type { TransitionEvent } from '../domain/transition.ts';
import type { StepForm } from '../held-steps/entities/held-step.entity.ts';
import { reporterOnRecord, type Reported } from '../queries/correspondents.ts';
import { textOf } from '../texts/index.ts';
import { InputRefused } from './input-refused.ts';

/** Personal data in a text about a signal, with what is known of its reporter and of the staff. */
export async function personalDataAbout(
  em: EntityManager,
  signal: Reported,
  text: string,
): Promise<readonly PersonalFinding[]> {
  return personalDataIn(text, await knownPeople(em, signal));
}

/** Personal data in a text about a signal that everybody would read: what is hidden from the public is none. */
export async function personalDataShown(
  em: EntityManager,
  { id, channel, reporterId = null, hiddenWords = [] }: ToBeShown,
  text: string,
): Promise<readonly PersonalFinding[]> {
  return stillShown(await personalDataAbout(em, { id, channel, reporterId }, text), text, hiddenWords);
}

/** A signal whose texts are to be shown. */
export type ToBeShown = Omit<Reported, 'reporterId'> & {
  readonly reporterId?: string | null;
  readonly hiddenWords?: readonly string[];
};

/** Whose names and numbers the rules look for in texts about a signal. */
export async function knownPeople(em: EntityManager, signal: Reported): Promise<KnownPerson> {
  const reporter = await reporterOnRecord(em, signal);
  const staff = await staffViews(em, null);
  return { name: reporter?.name ?? null, phone: reporter?.phone ?? null, staff: staff.map(({ name }) => name) };
}

/**
 * Decides whether everybody may read the text of a step: as its form says, else by the kind of the step, and then only
 * a text without personal data that everybody would read.
 * @returns with the findings where the form wants the text to be public and nobody confirmed them
 * @throws InputRefused when the step has no public text
 */
export async function publicReach(
  tx: EntityManager,
  { publicMessage, personalDataConfirmed }: Pick<StepForm, 'publicMessage' | 'personalDataConfirmed'>,
  signal: ToBeShown,
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
  const findings = await personalDataShown(tx, signal, message);
  if (findings.length === 0) {
    return { messagePublic: true };
  }
  return publicMessage ? { findings } : { messagePublic: false };
}
