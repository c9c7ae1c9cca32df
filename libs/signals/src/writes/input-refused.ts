import type { Problem } from '../domain/submission-rules.ts';

/** Carries problems found inside the transaction out of it, so that everything in it is undone. */
export class InputRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The input was refused.');
  }
}

/** What a transaction came to; `invalid` when it was undone by {@link InputRefused}. */
export async function unlessRefused<T>(
  outcome: Promise<T>,
): Promise<T | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }> {
  try {
    return await outcome;
  } catch (cause) {
    if (cause instanceof InputRefused) {
      return { kind: 'invalid', problems: cause.problems };
    }
    throw cause;
  }
}
