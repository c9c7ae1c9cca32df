/** Whose personal data an entry of the audit says were read together. */
export interface ListedData {
  /** ids */
  readonly signals: readonly string[];
  /** how many mails that are about no signal */
  readonly deliveries: number;
}

/**
 * The signals and deliveries of an entry about several reporters.
 * @param after what the entry holds, as JSON of an object
 * @returns null for every other entry
 */
export function listedData(action: string, after: string | null | undefined): ListedData | null {
  if (action !== 'reporter.listed' || after == null) {
    return null;
  }
  const { signals, deliveries } = JSON.parse(after) as { signals?: readonly string[]; deliveries?: readonly string[] };
  return { signals: signals ?? [], deliveries: deliveries?.length ?? 0 };
}
