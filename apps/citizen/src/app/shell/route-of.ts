import type { Route, Routes } from '@angular/router';

/**
 * The route of an address, parameters included; undefined for an address that is no page.
 * @param pathname begins with a slash
 */
export function routeOf(routes: Routes, pathname: string): Route | undefined {
  const asked = pathname.split('/').slice(1);
  return routes.find(({ path = '' }) => {
    const parts = path.split('/');
    return parts.length === asked.length && parts.every((part, place) => part.startsWith(':') || part === asked[place]);
  });
}
