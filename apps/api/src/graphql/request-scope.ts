import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language, SecurityEvent, SecurityEventSource } from '@ns/platform';

/** What error messages need of the request they belong to, wherever they are made. */
export interface RequestScope {
  readonly language: Language;
  readonly requestId: string;
  /** whose request it is, once that is known */
  accountId?: string | undefined;
  /** Writes to the security log where the request came from. */
  readonly note?: (event: SecurityEvent, source: SecurityEventSource) => void;
}

/** What the error of an operation says that was turned away because too much waited. */
export const turnsBound = 'turns';

export const requestScope = new AsyncLocalStorage<RequestScope>();

/**
 * Notes in the security log that a request was refused for its rights or for coming too often; not that it was turned
 * away because too much waited, which may be thousands in a second and is counted by the metrics.
 */
export function noteRefusal(
  scope: RequestScope,
  { code, bound }: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[] | undefined,
): void {
  if ((code !== 'FORBIDDEN' && code !== 'RATE_LIMITED') || bound === turnsBound) {
    return;
  }
  const field = path?.filter((part) => typeof part === 'string').join('.');
  scope.note?.({ event: 'refused', code, accountId: scope.accountId, field }, { requestId: scope.requestId });
}
