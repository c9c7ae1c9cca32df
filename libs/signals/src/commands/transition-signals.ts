import type { Logger } from '@ns/platform';
import type { TransitionSignal, TransitionSignalOutcome, TransitionSignalProps } from './transition-signal.ts';

/** A signal as it was when it was chosen. */
export interface ChosenSignal {
  readonly signalId: string;
  /** the version the change is based on */
  readonly version: number;
}

/** What all chosen signals are to get. */
export type CommonStep = Omit<TransitionSignalProps, 'actor' | 'signalId' | 'version' | 'duplicateOf' | 'photoIds'>;

/** What became, or would become, of one signal; `failed` is a fault of ours. */
export interface ChosenOutcome {
  readonly signalId: string;
  readonly outcome: TransitionSignalOutcome | { readonly kind: 'failed' };
}

/** The step of one of the chosen signals. */
export function stepFor(
  { signalId, version }: ChosenSignal,
  { actor, step }: { readonly actor: TransitionSignalProps['actor']; readonly step: CommonStep },
): TransitionSignalProps {
  return { ...step, actor, signalId, version, duplicateOf: null, photoIds: [] };
}

/** As many signals as one press may move. */
export const mostChosen = 100;

/**
 * Takes the same step with many signals: each in a transaction of its own, by its own version and rights, so that
 * one that cannot be moved does not hold up the others. The outcome of each is returned, whatever happens to the
 * next.
 */
export class TransitionSignals {
  constructor(
    private readonly transition: TransitionSignal,
    private readonly logger: Logger,
  ) {}

  /** @param props `dryRun` tries every step and takes it back */
  async execute(props: {
    readonly actor: TransitionSignalProps['actor'];
    readonly signals: readonly ChosenSignal[];
    readonly step: CommonStep;
    readonly dryRun: boolean;
  }): Promise<readonly ChosenOutcome[]> {
    const outcomes: ChosenOutcome[] = [];
    for (const { signalId, version } of props.signals) {
      const one = stepFor({ signalId, version }, props);
      outcomes.push({ signalId, outcome: await this.attempt(one, props.dryRun) });
    }
    return outcomes;
  }

  private async attempt(one: TransitionSignalProps, dryRun: boolean): Promise<ChosenOutcome['outcome']> {
    try {
      if (!dryRun) {
        return await this.transition.execute(one);
      }
      const tried = await this.transition.rehearse(one, () => Promise.resolve());
      return tried.kind === 'moved' ? { kind: 'moved', signalId: one.signalId } : tried;
    } catch (cause) {
      // The signals before this one are moved already, and the caller must learn of it.
      this.logger.error({ err: cause, signalId: one.signalId }, 'one of several signals was not moved');
      return { kind: 'failed' };
    }
  }
}
