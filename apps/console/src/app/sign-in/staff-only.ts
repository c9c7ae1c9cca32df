import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionStore } from '@ns/web';
import { Permissions } from '../access/permissions.ts';

/** Milliseconds for which the server is awaited on a device that knows its person. */
const patienceMs = 4_000;

/** Lets staff in; everybody else goes to the sign-in page, which says why. */
export const staffOnly: CanActivateFn = async (_route, { url }) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const permissions = inject(Permissions);
  const restored = session.restore();
  await (permissions.isStaff()
    ? Promise.race([restored, new Promise((resolve) => setTimeout(resolve, patienceMs))])
    : restored);
  if (session.owner()?.secondFactorMissing) {
    // Everything else is refused until it is set up.
    return url === '/account' || router.createUrlTree(['/account']);
  }
  return permissions.isStaff()
    ? true
    : router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { next: url } });
};
