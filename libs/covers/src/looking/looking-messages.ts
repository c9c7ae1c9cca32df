import type { FoundArea } from '../geometry/area.ts';

/** What the looking process says: first that it is ready or cannot look, then one answer for each photo. */
export type LookingMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly cause: string }
  | { readonly kind: 'looked'; readonly areas: readonly FoundArea[] }
  | { readonly kind: 'failed'; readonly reason: 'BROKEN' | 'TOO_LARGE' };
