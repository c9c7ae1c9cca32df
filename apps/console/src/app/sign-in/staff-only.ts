import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionStore } from '@ns/web';
import { Permissions } from '../access/permissions.ts';

/** Lets staff in; everybody else goes to the sign-in page, which says why. */
export const staffOnly: CanActivateFn = async (_route, { url }) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const permissions = inject(Permissions);
  await session.restore();
  if (session.account()?.secondFactorMissing) {
    // Everything else is refused until it is set up.
    return url === '/account' || router.createUrlTree(['/account']);
  }
  return permissions.isStaff()
    ? true
    : router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { next: url } });
};
