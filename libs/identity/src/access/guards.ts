import { requestError } from '@ns/platform';
import { isStaff, type Role, type StaffRole } from '../domain/role.ts';
import { type ApiContext } from './api-context.ts';
import { type AccountViewer } from './viewer.ts';

/** A guard's part of the request. */
type Asked = Pick<ApiContext, 'viewer' | 'language'>;

/**
 * The signed-in account.
 * @throws GraphQLError UNAUTHENTICATED for everybody else; `extensions.token` says whether a token was missing, expired or invalid
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
 * The signed-in account, when it has one of the roles.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function requireRole<R extends Role>(
  context: Asked,
  allowed: readonly R[],
): AccountViewer & { readonly role: R } {
  const viewer = requireAccount(context);
  if (hasRole(viewer, allowed)) {
    return viewer;
  }
  throw requestError('FORBIDDEN', context.language);
}

/**
 * A citizen's account: staff report and follow through the console.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function requireCitizen(context: Asked): AccountViewer & { readonly role: 'CITIZEN' } {
  return requireRole(context, ['CITIZEN']);
}

/**
 * An account of the municipality's staff, whatever its role.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function requireStaff(context: Asked): AccountViewer & { readonly role: StaffRole } {
  const viewer = requireAccount(context);
  if (hasStaffRole(viewer)) {
    return viewer;
  }
  throw requestError('FORBIDDEN', context.language);
}

/**
 * Lets those through who may read figures: a token with scope bi:read, managers and administrators.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function requireFigures(context: Asked): void {
  if (context.viewer.kind !== 'token') {
    requireRole(context, ['MANAGER', 'ADMIN']);
  } else if (!context.viewer.scopes.includes('bi:read')) {
    throw requestError('FORBIDDEN', context.language);
  }
}

function hasRole<R extends Role>(
  viewer: AccountViewer,
  allowed: readonly R[],
): viewer is AccountViewer & { readonly role: R } {
  return allowed.some((role) => role === viewer.role);
}

function hasStaffRole(viewer: AccountViewer): viewer is AccountViewer & { readonly role: StaffRole } {
  return isStaff(viewer.role);
}
