import type { RequestContext } from '@ns/platform';
import type { Visitor } from '../devices/visitor.ts';
import type { Viewer } from './viewer.ts';

/** What resolvers get of a request beyond the platform's part: who asks, and the cookies. */
export interface ApiContext extends RequestContext, Visitor {
  readonly viewer: Viewer;
  /** value of the refresh cookie, when the request has one */
  readonly refreshCookie: string | undefined;
  /** the `Sec-Fetch-Site` header: browsers send it and scripts of a page cannot change it */
  readonly fetchSite: string | undefined;
  /** Sets the refresh cookie on the answer; null removes it. */
  setRefreshCookie(value: string | null, maxAgeSeconds: number): void;
}
