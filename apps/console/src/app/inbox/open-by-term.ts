import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { openByTerm, paramsOf } from '../signal-list/signal-query.ts';

/** An inbox without parameters opens with what is open, ordered by term; an open signal stays open. */
export const withOpenByTerm: CanActivateFn = (_route, { url }) => {
  const router = inject(Router);
  const asked = router.parseUrl(url);
  if (asked.queryParamMap.keys.length > 0) {
    return true;
  }
  asked.queryParams = Object.fromEntries(Object.entries(paramsOf(openByTerm)).filter(([, value]) => value !== null));
  return asked;
};
