import { inject } from '@angular/core';
import { type ActivatedRouteSnapshot, type CanActivateFn, Router, type Routes } from '@angular/router';
import type { PermissionReach } from '@ns/contract/web';
import type { IconName } from '../appearance/icon-set.ts';
import { Permissions } from '../access/permissions.ts';

/** What the side navigation needs to know of a part; kept in the `data` of its route. */
export interface AdministrationPart {
  /** the permission that opens it */
  readonly permission: string;
  /** how far the permission has to reach; left out: however far it does */
  readonly reach?: PermissionReach;
  readonly icon: IconName;
}

/** A part as the side navigation shows it. */
export interface PartLink {
  readonly path: string;
  /** key of the dictionaries */
  readonly title: string;
  readonly icon: IconName;
}

/** The parts among the routes that somebody with these permissions may open, in the order of the routes. */
export function partsFor(permissions: Permissions, routes: Routes): readonly PartLink[] {
  return routes.flatMap(({ path, title, data }) => {
    const part = data as AdministrationPart | undefined;
    return path && typeof title === 'string' && part && isOpen(permissions, part)
      ? [{ path, title, icon: part.icon }]
      : [];
  });
}

function isOpen(permissions: Permissions, { permission, reach }: AdministrationPart): boolean {
  return reach === undefined ? permissions.has(permission) : permissions.reach(permission) === reach;
}

/**
 * Leads to the first part that the signed-in person may open, to the inbox when there is none. A guard and no
 * redirection: those are followed before the guard above has read the session.
 */
export const firstPart =
  (routes: () => Routes): CanActivateFn =>
  () => {
    const [first] = partsFor(inject(Permissions), routes());
    return inject(Router).createUrlTree([first ? `/administration/${first.path}` : '/inbox']);
  };

/** Opens a part to those who have its permission; everybody else goes to the inbox. */
export const ownPart: CanActivateFn = ({ data }: ActivatedRouteSnapshot) =>
  isOpen(inject(Permissions), data as AdministrationPart) || inject(Router).createUrlTree(['/inbox']);
