import type { Viewer } from '@ns/identity';
import type { Language } from '@ns/platform';

/** Who asks for figures: questions are bounded by caller, and end with the one who asked. */
export interface FiguresAsker {
  /** one token, one account, or one address */
  readonly caller: string;
  readonly language: Language;
  /** aborted when nobody waits for the answer any more */
  readonly gone?: AbortSignal | undefined;
}

/** Who asks by a request. */
export function askerOf(asked: {
  readonly viewer: Viewer;
  readonly clientAddress: string;
  readonly language: Language;
  readonly gone?: AbortSignal | undefined;
}): FiguresAsker {
  const { viewer, clientAddress, language, gone } = asked;
  return { caller: callerOf(viewer, clientAddress), language, gone };
}

/** By what a caller is counted: the token, the account, or the address of who has neither. */
export function callerOf(viewer: Viewer, clientAddress: string): string {
  return `${viewer.kind}/${viewer.kind === 'anonymous' ? clientAddress : viewer.id}`;
}
