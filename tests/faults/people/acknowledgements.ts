/** The response to a submission. */
export interface AcknowledgedSignal {
  readonly clientKey: string;
  readonly reporter: string;
  readonly id: string;
  readonly reference: string;
  readonly hasPhoto: boolean;
}

/** A transition that was acknowledged. */
export interface ToldStep {
  readonly signalId: string;
  readonly status: string;
  /** the signal's version after the step; not visible to citizens */
  readonly version: number | undefined;
}

/** All acknowledgements to clients: what the system must have stored. */
export class Acknowledgements {
  readonly signals: AcknowledgedSignal[] = [];
  readonly steps: ToldStep[] = [];
  /** answers that no fault explains */
  readonly unexpected: string[] = [];
}
