import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionStore } from '@ns/web';

/** Lets staff in; everybody else goes to the sign-in page, which says why. */
export const staffOnly: CanActivateFn = async (_route, { url }) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.restore();
  const account = session.account();
  return account && account.role !== 'CITIZEN'
    ? true
    : router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { next: url } });
};
