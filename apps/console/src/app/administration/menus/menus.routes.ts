import type { Route, Routes } from '@angular/router';
import type { IconName } from '../../appearance/icon-set.ts';
import { type AdministrationPart, ownPart } from '../administration-part.ts';
import type { MenuKind } from './menu-page.ts';

const part = (path: string, icon: IconName, loadComponent: Route['loadComponent'], more: object = {}): Route => ({
  path,
  title: `menus.${path}.title`,
  data: { permission: 'menus.manage', icon, ...more } satisfies AdministrationPart,
  canActivate: [ownPart],
  loadComponent,
});
const menu = (kind: MenuKind, icon: IconName) =>
  part(kind, icon, () => import('./menu-page.ts').then((file) => file.MenuPage), { menu: kind });

/** The parts of „Администрация“ in which the municipality sets itself up. */
export const menuRoutes: Routes = [
  part('municipality', 'stamp', () => import('./municipality-page.ts').then((file) => file.MunicipalityPage)),
  menu('categories', 'board'),
  menu('departments', 'people'),
  menu('bodies', 'forward'),
  menu('receivers', 'mail'),
  menu('settlements', 'place'),
  menu('quarters', 'map'),
  menu('holidays', 'sun'),
  menu('routing', 'sort'),
  part('setup', 'upload', () => import('./setup-page.ts').then((file) => file.SetupPage)),
];
