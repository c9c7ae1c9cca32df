/**
 * The store of the files does not answer or refuses us. What was asked for may be there: the caller says "later", never
 * "gone".
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';

  /** @param cause of which the kind alone is kept: errors of the SDK hold the request with its signature */
  constructor(cause: unknown) {
    super(`The S3 bucket cannot be asked (${kindOf(cause)}).`);
  }
}

function kindOf(cause: unknown): string {
  if (!(cause instanceof Error)) {
    return 'unknown';
  }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return code ?? cause.name;
}
