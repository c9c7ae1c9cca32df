import type { DeliveryProblem } from './delivery.ts';

/** Who answers for a delivery, as the ledger has it. */
export interface DeliveryTarget {
  /** address of a mail */
  readonly address: string | null;
  /** push service of a device */
  readonly service: string | null;
  /** address of a device at its push service */
  readonly endpoint: string | null;
  /** what became of the attempt before */
  readonly problem: DeliveryProblem | null;
}

/** Who answers for a delivery. */
export interface Destination {
  /** the domain of the addressee, or the host or name of the push service */
  readonly name: string;
  /** whether the attempt before got no answer */
  readonly wasSilent: boolean;
}

const silentProblems: readonly (DeliveryProblem | null)[] = ['UNKNOWN_OUTCOME', 'UNREACHABLE'];

/**
 * Which destination a delivery waits for: the domain of its addressee, or the push service of its device. Deliveries
 * to one destination are slow together.
 */
export function destinationOf({ problem, ...target }: DeliveryTarget): Destination {
  return { name: nameOf(target), wasSilent: silentProblems.includes(problem) };
}

function nameOf({ address, service, endpoint }: Omit<DeliveryTarget, 'problem'>): string {
  if (service !== null) {
    return service === 'WEB' && endpoint !== null && URL.canParse(endpoint) ? new URL(endpoint).hostname : service;
  }
  return (address ?? '').split('@').at(-1)?.toLowerCase() ?? '';
}
