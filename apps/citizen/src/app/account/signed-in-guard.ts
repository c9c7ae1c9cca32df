import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionStore } from '@ns/web';

/** Lets signed-in people through, and without network those whose device it is; others sign in first and come back to where they wanted to go. */
export const signedInOnly: CanActivateFn = async (_route, { url }) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  if (session.state() === 'restoring') {
    await session.restore();
  }
  return session.owner() !== null || router.createUrlTree(['/sign-in'], { queryParams: { next: url } });
};
