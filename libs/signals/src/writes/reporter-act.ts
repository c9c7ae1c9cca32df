import type { EntityManager } from '@ns/platform';
import type { Problem } from '../domain/submission-rules.ts';

/** Whose act it is, and on which signal. */
export interface ReporterAct {
  readonly accountId: string;
  readonly signalId: string;
  /** what else is written in the transaction of the act; an exception undoes everything */
  readonly alongWith?: (tx: EntityManager) => Promise<void>;
}

export type ReporterStepOutcome =
  | { readonly kind: 'done'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAvailable' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };
