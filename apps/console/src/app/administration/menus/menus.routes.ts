import { type Routes } from '@angular/router';
import { type IconName } from '../../appearance/icon-set.ts';
import { type AdministrationPart, ownPart } from '../administration-part.ts';
import { type MenuKind } from './menu-page.ts';

const part = (icon: IconName) => ({ permission: 'menus.manage', icon }) satisfies AdministrationPart;
const menu = (kind: MenuKind, icon: IconName) => ({ ...part(icon), menu: kind });
const menuPage = () => import('./menu-page.ts').then((file) => file.MenuPage);

/** The parts of „Администрация“ in which the municipality sets itself up. */
export const menuRoutes: Routes = [
  {
    path: 'municipality',
    title: 'menus.municipality.title',
    data: part('stamp'),
    canActivate: [ownPart],
    loadComponent: () => import('./municipality-page.ts').then((file) => file.MunicipalityPage),
  },
  {
    path: 'categories',
    title: 'menus.categories.title',
    data: menu('categories', 'board'),
    canActivate: [ownPart],
    loadComponent: menuPage,
  },
  {
    path: 'departments',
    title: 'menus.departments.title',
    data: menu('departments', 'people'),
    canActivate: [ownPart],
    loadComponent: menuPage,
  },
  {
    path: 'bodies',
    title: 'menus.bodies.title',
    data: menu('bodies', 'forward'),
    canActivate: [ownPart],
    loadComponent: menuPage,
  },
  {
    path: 'settlements',
    title: 'menus.settlements.title',
    data: menu('settlements', 'place'),
    canActivate: [ownPart],
    loadComponent: menuPage,
  },
  {
    path: 'quarters',
    title: 'menus.quarters.title',
    data: menu('quarters', 'map'),
    canActivate: [ownPart],
    loadComponent: menuPage,
  },
  {
    path: 'holidays',
    title: 'menus.holidays.title',
    data: menu('holidays', 'sun'),
    canActivate: [ownPart],
    loadComponent: menuPage,
  },
  {
    path: 'routing',
    title: 'menus.routing.title',
    data: menu('routing', 'sort'),
    canActivate: [ownPart],
    loadComponent: menuPage,
  },
  {
    path: 'setup',
    title: 'menus.setup.title',
    data: part('upload'),
    canActivate: [ownPart],
    loadComponent: () => import('./setup-page.ts').then((file) => file.SetupPage),
  },
];
