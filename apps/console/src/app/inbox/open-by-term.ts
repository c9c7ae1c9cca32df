import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { openByTerm, paramsOf } from './inbox-query.ts';

/** The inbox without any wish opens with what is open, by its term; a signal beside it stays. */
export const withOpenByTerm: CanActivateFn = (_route, { url }) => {
  const router = inject(Router);
  const asked = router.parseUrl(url);
  if (asked.queryParamMap.keys.length > 0) {
    return true;
  }
  asked.queryParams = Object.fromEntries(Object.entries(paramsOf(openByTerm)).filter(([, value]) => value !== null));
  return asked;
};
