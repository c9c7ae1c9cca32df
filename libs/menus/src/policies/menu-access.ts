import { type ApiContext, requirePermission, type StaffViewer } from '@ns/identity';

/**
 * Lets those through who look after the menus.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function requireMenuManager(context: Pick<ApiContext, 'viewer' | 'language'>): StaffViewer {
  return requirePermission(context, 'menus.manage');
}
