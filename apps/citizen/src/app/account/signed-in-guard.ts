import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionStore } from '@ns/web';

/**
 * Lets signed-in people through, and those whose device it is before the server was asked: they see what the device
 * keeps, and `App` sends them away when their session turns out to be over. Others sign in first and come back to
 * where they wanted to go.
 */
export const signedInOnly: CanActivateFn = async (_route, { url }) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  if (session.state() === 'restoring' && session.owner() === null) {
    await session.restore();
  }
  return session.owner() !== null || router.createUrlTree(['/sign-in'], { queryParams: { next: url } });
};
