import type { AccountViewer } from '@ns/identity';

/** A viewer who stands for a group with equal rights, and notices when a result depends on more than the rights. */
export interface SharedViewer {
  readonly viewer: AccountViewer;
  /** Whether the account's identity was read: then the result is this account's own. */
  readonly isPersonal: () => boolean;
}

/** The rights of a viewer; reading the account or the session is noticed. */
export function sharedViewer(representative: AccountViewer): SharedViewer {
  let isPersonal = false;
  const own = <T>(value: T): T => {
    isPersonal = true;
    return value;
  };
  const { kind, role, departments, language } = representative;
  return {
    viewer: {
      kind,
      role,
      departments,
      language,
      get id() {
        return own(representative.id);
      },
      get sessionId() {
        return own(representative.sessionId);
      },
    },
    isPersonal: () => isPersonal,
  };
}
