import { type Routes } from '@angular/router';
import { type AdministrationPart, firstPartOf, ownPart } from './administration-part.ts';
import { menuRoutes } from './menus/menus.routes.ts';

const part = (data: AdministrationPart) => ({ data, canActivate: [ownPart] });

/**
 * The parts of „Администрация“: each is one route here, named by its title in the side navigation and open to those who
 * have its permission.
 */
export const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./administration.ts').then((file) => file.Administration),
    children: [
      { path: '', pathMatch: 'full', redirectTo: () => firstPartOf(routes[0]?.children ?? []) },
      {
        path: 'staff',
        title: 'staff.title',
        ...part({ permission: 'staff.read', icon: 'people' }),
        loadComponent: () => import('./staff/staff.ts').then((file) => file.Staff),
      },
      {
        path: 'tokens',
        title: 'tokens.title',
        ...part({ permission: 'tokens.manage', icon: 'token' }),
        loadComponent: () => import('./tokens/tokens.ts').then((file) => file.Tokens),
      },
      {
        path: 'audit',
        title: 'audit.title',
        ...part({ permission: 'audit.read', icon: 'history' }),
        loadComponent: () => import('./audit/audit.ts').then((file) => file.Audit),
      },
      ...menuRoutes,
    ],
  },
];
