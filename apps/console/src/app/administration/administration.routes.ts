import type { Route, Routes } from '@angular/router';
import { type AdministrationPart, firstPart, ownPart } from './administration-part.ts';
import { menuRoutes } from './menus/menus.routes.ts';

const part = (
  path: string,
  data: AdministrationPart,
  loadComponent: Route['loadComponent'],
  words: string = path,
): Route => ({
  path,
  title: `${words}.title`,
  data,
  canActivate: [ownPart],
  loadComponent,
});

/**
 * The parts of „Администрация“: each is one route here, named by its title in the side navigation and open to those who
 * have its permission.
 */
export const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./administration.ts').then((file) => file.Administration),
    children: [
      { path: '', pathMatch: 'full', canActivate: [firstPart(() => routes[0]?.children ?? [])], children: [] },
      part('staff', { permission: 'staff.read', icon: 'people' }, () =>
        import('./staff/staff.ts').then((file) => file.Staff),
      ),
      part('provider', { permission: 'staff.manage', icon: 'shield' }, () =>
        import('./sign-in-state/sign-in-state.ts').then((file) => file.SignInState),
      ),
      part('recoveries', { permission: 'accounts.recover', icon: 'person' }, () =>
        import('./recoveries/recoveries.ts').then((file) => file.Recoveries),
      ),
      part('tokens', { permission: 'tokens.manage', icon: 'token' }, () =>
        import('./tokens/tokens.ts').then((file) => file.Tokens),
      ),
      part('contractors', { permission: 'menus.manage', icon: 'people' }, () =>
        import('./contractors/contractors.ts').then((file) => file.Contractors),
      ),
      part('mails', { permission: 'menus.manage', icon: 'mail' }, () =>
        import('./mails/mails.ts').then((file) => file.Mails),
      ),
      part('audit', { permission: 'audit.read', icon: 'history' }, () =>
        import('./audit/audit.ts').then((file) => file.Audit),
      ),
      part('retention', { permission: 'retention.read', icon: 'clock' }, () =>
        import('./retention/retention.ts').then((file) => file.Retention),
      ),
      part(
        'public-photos',
        { permission: 'signal.publish', reach: 'ALL', icon: 'photo' },
        () => import('./public-photos/public-photos.ts').then((file) => file.PublicPhotos),
        'publicPhotos',
      ),
      part('state', { permission: 'state.read', icon: 'live' }, () =>
        import('./state/state.ts').then((file) => file.State),
      ),
      ...menuRoutes,
    ],
  },
];
