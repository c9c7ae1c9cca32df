import { endFollowing } from '@ns/signals';
import type { Needs } from '../needs/notifications-needs.ts';

/** Ends following from a link in a mail. @returns false when the token is not one of ours; ending twice is harmless */
export async function stopFollowing(
  { database, stopFollowingLinks }: Needs<'database' | 'stopFollowingLinks'>,
  { token }: { readonly token: string },
): Promise<boolean> {
  const request = stopFollowingLinks.read(token);
  if (!request) {
    return false;
  }
  await database.transaction((tx) => endFollowing(tx, request));
  return true;
}
