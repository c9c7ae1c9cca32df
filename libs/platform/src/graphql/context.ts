import type { EntityManager } from '../persistence/index.ts';
import type { Language } from '../language/index.ts';
import type { RequestLoaders } from './request-loaders.ts';

/** What every resolver gets of its request; slices above extend it. */
export interface RequestContext {
  /** one unit of work per request, or per event of a subscription */
  readonly em: EntityManager;
  readonly loaders: RequestLoaders;
  readonly language: Language;
  readonly requestId: string;
  /** the client's network address, for limits only */
  readonly clientAddress: string;
  /** aborted when nobody waits for the answer any more; absent where somebody always does */
  readonly gone?: AbortSignal | undefined;
}
