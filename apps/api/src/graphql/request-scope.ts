import { AsyncLocalStorage } from 'node:async_hooks';
import { type Language } from '@ns/platform';

/** What error messages need of the request they belong to, wherever they are made. */
export interface RequestScope {
  readonly language: Language;
  readonly requestId: string;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();
