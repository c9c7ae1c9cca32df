import { InjectionToken } from '@angular/core';

/**
 * Origin of the server without a closing slash. Empty means the origin that served the page;
 * the native app overrides it, because its pages come from the device.
 */
export const serverOriginToken = new InjectionToken<string>('serverOriginToken', { factory: () => '' });

/** Address for queries and mutations. */
export function graphqlHttpUrl(serverOrigin: string): string {
  return `${serverOrigin}/graphql`;
}

/** Address for subscriptions: the same path over ws or wss, after the scheme of the server. */
export function graphqlSocketUrl(serverOrigin: string, pageOrigin: string): string {
  return graphqlHttpUrl(serverOrigin || pageOrigin).replace(/^http/, 'ws');
}
