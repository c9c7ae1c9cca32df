import type { TransitionSignalProps } from './take-step.ts';

/** A signal as it was when it was chosen. */
export interface ChosenSignal {
  readonly signalId: string;
  /** the version the change is based on */
  readonly version: number;
}

/** What all chosen signals are to get. */
export type CommonStep = Omit<TransitionSignalProps, 'actor' | 'signalId' | 'version' | 'duplicateOf' | 'photoIds'>;

/** One step for several signals. */
export interface ChosenProps {
  readonly actor: TransitionSignalProps['actor'];
  readonly signals: readonly ChosenSignal[];
  readonly step: CommonStep;
}

/** As many signals as one press may move. */
export const mostChosen = 100;

/** The step of each of the chosen signals. */
export function stepsFor({ actor, signals, step }: ChosenProps): readonly TransitionSignalProps[] {
  return signals.map(({ signalId, version }) => ({
    ...step,
    actor,
    signalId,
    version,
    duplicateOf: null,
    photoIds: [],
  }));
}
