import { type Text, requestError } from '@ns/platform';
import { hasPermission, type PermissionName, reachOf } from '../domain/permissions.ts';
import { isStaff, type StaffRole } from '../domain/role.ts';
import { textOf } from '../texts/index.ts';
import type { ApiContext } from './api-context.ts';
import type { AccountViewer } from './viewer.ts';

const secondFactorNeeded: Text = textOf('secondFactorNeeded');

/** An account of the staff. */
export type StaffViewer = AccountViewer & { readonly role: StaffRole };

/** A guard's part of the request. */
type Asked = Pick<ApiContext, 'viewer' | 'language'>;

/**
 * The signed-in account.
 * @throws GraphQLError UNAUTHENTICATED for everybody else; `extensions.token` says whether a token was missing, expired
 *   or invalid
 */
export function requireAccount({ viewer, language }: Asked): AccountViewer {
  if (viewer.kind === 'account') {
    return viewer;
  }
  if (viewer.kind === 'token') {
    throw requestError('FORBIDDEN', language);
  }
  throw requestError('UNAUTHENTICATED', language, { token: viewer.token });
}

/**
 * The signed-in account, when it has a permission; how far it reaches says `reachOf`.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function requirePermission(context: Asked, name: PermissionName): StaffViewer {
  const viewer = requireStaff(context);
  if (hasPermission(viewer.role, name)) {
    return viewer;
  }
  throw requestError('FORBIDDEN', context.language);
}

/**
 * A citizen's account: staff report and follow through the console.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function requireCitizen(context: Asked): AccountViewer {
  const viewer = requireAccount(context);
  if (!isStaff(viewer.role)) {
    return viewer;
  }
  throw requestError('FORBIDDEN', context.language);
}

/**
 * An account of the municipality's staff, whatever its role; one that still has to set up a second factor is refused.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function requireStaff(context: Asked): StaffViewer {
  const viewer = requireAccount(context);
  if (viewer.restricted) {
    throw requestError('FORBIDDEN', context.language, { reason: 'SECOND_FACTOR_NEEDED' }, secondFactorNeeded);
  }
  if (isStaffViewer(viewer)) {
    return viewer;
  }
  throw requestError('FORBIDDEN', context.language);
}

/**
 * Lets those through who may read the figures of the whole municipality: a token with scope bi:read, and staff with
 * `insights.read` for all departments.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function requireFigures(context: Asked): void {
  const { viewer } = context;
  const mayRead =
    viewer.kind === 'token'
      ? viewer.scopes.includes('bi:read')
      : reachOf(requirePermission(context, 'insights.read').role, 'insights.read') === 'ALL';
  if (!mayRead) {
    throw requestError('FORBIDDEN', context.language);
  }
}

/** Whose figures somebody may read: those of all departments (null), or of their own. */
export type FiguresReach = readonly string[] | null;

/**
 * A token with scope bi:read reads all figures, staff with `insights.read` as far as their permission reaches.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function figuresReach(context: Asked): FiguresReach {
  if (context.viewer.kind === 'token') {
    requireFigures(context);
    return null;
  }
  const { role, departments } = requirePermission(context, 'insights.read');
  return reachOf(role, 'insights.read') === 'ALL' ? null : departments;
}

function isStaffViewer(viewer: AccountViewer): viewer is StaffViewer {
  return isStaff(viewer.role);
}
