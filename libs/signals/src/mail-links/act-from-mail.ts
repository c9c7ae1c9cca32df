import type { Database, DerivedKeys, EntityManager } from '@ns/platform';
import type { AddPhotos } from '../commands/add-photos.ts';
import type { RateSignal } from '../commands/rate-signal.ts';
import type { ReporterStepOutcome, ReporterSteps } from '../commands/reporter-steps.ts';
import type { MailLinkKind } from '../entities/mail-link.entity.ts';
import {
  type MailLink,
  mailLinkProblem,
  type MailLinkProblem,
  MailLinkUsed,
  readMailLink,
  useMailLink,
} from './mail-link.ts';

export type MailActionOutcome =
  | Exclude<ReporterStepOutcome, { readonly kind: 'notFound' }>
  | { readonly kind: 'refused'; readonly problem: MailLinkProblem; readonly usedAt: Date | null };

/**
 * What reporters do with the link of a mail, without signing in: the commands of the signed-in reporter with their
 * rules and limits. The link gives the right to its one action on its one signal, once; that of a question which an
 * outcome has closed, to dispute the outcome.
 */
export class ActFromMail {
  constructor(
    private readonly database: Database,
    private readonly keys: DerivedKeys,
    private readonly commands: {
      readonly steps: ReporterSteps;
      readonly rate: RateSignal;
      readonly photos: AddPhotos;
    },
  ) {}

  /** The link behind a token; see {@link readMailLink}. */
  async read(token: string): Promise<MailLink | undefined> {
    return readMailLink(this.database.fork(), this.keys, token);
  }

  async answer(token: string, text: string, photoIds: readonly string[]): Promise<MailActionOutcome> {
    return this.act(token, ['ANSWER'], (own, use) =>
      this.commands.steps.answer({ ...own, text, photoIds, textPath: 'text' }, use),
    );
  }

  /** Also by the link of a question that an outcome has closed: who was asked may have more to say. */
  async dispute(token: string, reason: string, photoIds: readonly string[]): Promise<MailActionOutcome> {
    return this.act(token, ['DISPUTE', 'ANSWER'], (own, use) =>
      this.commands.steps.dispute({ ...own, text: reason, photoIds, textPath: 'reason' }, use),
    );
  }

  async rate(token: string, stars: number, comment: string | null): Promise<MailActionOutcome> {
    return this.act(token, ['RATE'], (own, use) => this.commands.rate.execute({ ...own, stars, comment }, use));
  }

  async addPhotos(token: string, photoIds: readonly string[]): Promise<MailActionOutcome> {
    return this.act(token, ['ADD_PHOTOS'], (own, use) => this.commands.photos.execute({ ...own, photoIds }, use));
  }

  private async act(
    token: string,
    kinds: readonly MailLinkKind[],
    perform: (
      own: { readonly accountId: string; readonly signalId: string },
      use: (tx: EntityManager) => Promise<void>,
    ) => Promise<ReporterStepOutcome>,
  ): Promise<MailActionOutcome> {
    const link = await this.read(token);
    // The link of one action opens no other but the one that has come in its place.
    if (!link || !kinds.includes(link.kind)) {
      return { kind: 'refused', problem: 'UNKNOWN', usedAt: null };
    }
    const problem = mailLinkProblem(link);
    if (problem) {
      return { kind: 'refused', problem, usedAt: link.usedAt };
    }
    try {
      const outcome = await perform(link, (tx) => useMailLink(tx, link.id));
      return outcome.kind === 'notFound' ? { kind: 'refused', problem: 'UNKNOWN', usedAt: null } : outcome;
    } catch (cause) {
      if (cause instanceof MailLinkUsed) {
        return { kind: 'refused', problem: 'USED', usedAt: new Date() };
      }
      throw cause;
    }
  }
}
