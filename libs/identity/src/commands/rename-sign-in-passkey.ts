import type { AccountViewer } from '../access/viewer.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { renamePasskey } from '../second-factor/passkeys.ts';

export interface RenameSignInPasskeyProps {
  readonly viewer: AccountViewer;
  readonly id: string;
  readonly name: string;
}

/** Gives a passkey another name. @returns false when the account has none of this id */
export async function renameSignInPasskey(
  { database }: Needs<'database'>,
  { viewer, id, name }: RenameSignInPasskeyProps,
): Promise<boolean> {
  return database.transaction((tx) => renamePasskey(tx, viewer.id, id, name));
}
