import {
  mailLinkProblem,
  type MailLinkProblem,
  MailLinkUsed,
  readMailLink,
  useMailLink,
} from '../mail-links/mail-link.ts';
import type { Needs, StepNeeds } from '../needs/signals-needs.ts';
import type { ReporterAct, ReporterStepOutcome } from '../writes/reporter-act.ts';
import { addPhotos } from './add-photos.ts';
import { rateSignal } from './rate-signal.ts';
import { takeReporterStep } from './take-reporter-step.ts';

/** What the reporter does. */
export type MailAct =
  | { readonly kind: 'ANSWER'; readonly text: string; readonly photoIds: readonly string[] }
  | { readonly kind: 'DISPUTE'; readonly reason: string; readonly photoIds: readonly string[] }
  | { readonly kind: 'RATE'; readonly stars: number; readonly comment: string | null }
  | { readonly kind: 'ADD_PHOTOS'; readonly photoIds: readonly string[] };

export interface ActFromMailProps {
  readonly token: string;
  readonly act: MailAct;
}

export type ActFromMailOutcome =
  | Exclude<ReporterStepOutcome, { readonly kind: 'notFound' }>
  | { readonly kind: 'refused'; readonly problem: MailLinkProblem; readonly usedAt: Date | null };

/**
 * What reporters do with the link of a mail, without signing in: the commands of the signed-in reporter with their
 * rules and limits. The link gives the right to its one action on its one signal, once; that of a rating, to correct it
 * as long as the link works; that of a question which an outcome has closed, to dispute the outcome: who was asked may
 * have more to say.
 */
export async function actFromMail(
  needs: Needs<'calendar' | 'database' | 'directory' | 'keys'>,
  { token, act }: ActFromMailProps,
): Promise<ActFromMailOutcome> {
  const link = await readMailLink(needs.database.fork(), needs.keys, token);
  // The link of one action opens no other but the one that has come in its place.
  if (!link || !(link.kind === act.kind || (link.kind === 'ANSWER' && act.kind === 'DISPUTE'))) {
    return { kind: 'refused', problem: 'UNKNOWN', usedAt: null };
  }
  const problem = mailLinkProblem(link);
  if (problem) {
    return { kind: 'refused', problem, usedAt: link.usedAt };
  }
  const { accountId, signalId } = link;
  try {
    const outcome = await perform(needs, act, { accountId, signalId, alongWith: (tx) => useMailLink(tx, link) });
    return outcome.kind === 'notFound' ? { kind: 'refused', problem: 'UNKNOWN', usedAt: null } : outcome;
  } catch (cause) {
    if (cause instanceof MailLinkUsed) {
      return { kind: 'refused', problem: 'USED', usedAt: new Date() };
    }
    throw cause;
  }
}

function perform(needs: StepNeeds, act: MailAct, own: ReporterAct): Promise<ReporterStepOutcome> {
  switch (act.kind) {
    case 'ANSWER':
      return takeReporterStep(needs, { ...own, ...act, event: 'answered', textPath: 'text' });
    case 'DISPUTE':
      return takeReporterStep(needs, { ...own, ...act, event: 'reopened', text: act.reason, textPath: 'reason' });
    case 'RATE':
      return rateSignal(needs, { ...own, ...act });
    case 'ADD_PHOTOS':
      return addPhotos(needs, { ...own, ...act });
  }
}
