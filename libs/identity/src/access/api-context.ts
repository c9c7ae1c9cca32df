import { type RequestContext } from '@ns/platform';
import { type Viewer } from './viewer.ts';

/** What resolvers get of a request beyond the platform's part: who asks, and the refresh cookie. */
export interface ApiContext extends RequestContext {
  readonly viewer: Viewer;
  /** value of the cookie {@link refreshCookieName}, when the request brought one */
  readonly refreshCookie: string | undefined;
  /** the `Sec-Fetch-Site` header: browsers send it and scripts of a page cannot change it */
  readonly fetchSite: string | undefined;
  readonly userAgent: string | undefined;
  /** Sets the refresh cookie on the answer, see {@link refreshCookieOptions}; null removes it. */
  setRefreshCookie(value: string | null, maxAgeSeconds: number): void;
}

export const refreshCookieName = 'ns_refresh';

/** How the refresh cookie is set: no script can read it, no other site can send it, and it travels to the API only. */
export function refreshCookieOptions(publicUrl: string) {
  return { httpOnly: true, sameSite: 'strict', path: '/graphql', secure: publicUrl.startsWith('https:') } as const;
}
