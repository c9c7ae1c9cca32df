/** Who answers for a delivery, as the ledger has it. */
export interface DeliveryTarget {
  /** address of a mail */
  readonly address: string | null;
  /** push service of a device */
  readonly service: string | null;
  /** address of a device at its push service */
  readonly endpoint: string | null;
}

/**
 * Which destination a delivery waits for: the domain of its addressee, or the push service of its device. Deliveries
 * to one destination are slow together.
 */
export function destinationOf({ address, service, endpoint }: DeliveryTarget): string {
  if (service !== null) {
    return service === 'WEB' && endpoint !== null && URL.canParse(endpoint) ? new URL(endpoint).hostname : service;
  }
  return (address ?? '').split('@').at(-1)?.toLowerCase() ?? '';
}
