import {
  type ApiContext,
  type FiguresReach,
  figuresReach,
  type PermissionName,
  reachOf,
  requirePermission,
} from '@ns/identity';
import { requestError } from '@ns/platform';
import type { StatsFilter } from '../entities/dimensions.ts';

type Asked = Pick<ApiContext, 'viewer' | 'language'>;

/**
 * A filter kept within the reach: no department means all that may be read.
 * @throws GraphQLError FORBIDDEN for a department beyond it, and for somebody without one
 */
export function withinReach(context: Asked, filter: StatsFilter): StatsFilter {
  return limited(context, filter, figuresReach(context));
}

/**
 * The same for a permission that only staff have.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function withinReachOf(context: Asked, permission: PermissionName, filter: StatsFilter): StatsFilter {
  const { role, departments } = requirePermission(context, permission);
  return limited(context, filter, reachOf(role, permission) === 'ALL' ? null : departments);
}

function limited(context: Asked, filter: StatsFilter, reach: FiguresReach): StatsFilter {
  if (reach === null) {
    return filter;
  }
  const asked = filter.departments?.length ? filter.departments : reach;
  if (asked.length === 0 || asked.some((code) => !reach.includes(code))) {
    throw requestError('FORBIDDEN', context.language);
  }
  return { ...filter, departments: asked };
}
