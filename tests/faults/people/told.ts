/** What a citizen was told about a submission. */
export interface ToldSignal {
  readonly clientKey: string;
  readonly reporter: string;
  readonly id: string;
  readonly reference: string;
}

/** A step of the workflow that somebody was told was taken. */
export interface ToldStep {
  readonly signalId: string;
  readonly status: string;
  /** the signal's version after the step; citizens are not told */
  readonly version: number | undefined;
}

/** Everything that clients were told: what the system must be able to answer for. */
export class Told {
  readonly signals: ToldSignal[] = [];
  readonly steps: ToldStep[] = [];
  /** answers that no fault explains */
  readonly unexpected: string[] = [];
}
