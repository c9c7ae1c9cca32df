import type { Language } from '@ns/platform';
import type { ApiScope } from '../domain/api-scope.ts';
import type { Role } from '../domain/role.ts';
import type { SessionMeans } from '../entities/identity.entities.ts';

/** Nobody signed in, or somebody whose token counts no longer. */
export interface AnonymousViewer {
  readonly kind: 'anonymous';
  /**
   * `none`: no token was sent; `expired`: a new one can be fetched; `invalid`: malformed, revoked or of a deleted
   * account
   */
  readonly token: 'none' | 'expired' | 'invalid';
}

/** Somebody signed in; role and departments as the database has them now, not as the token says. */
export interface AccountViewer {
  readonly kind: 'account';
  readonly id: string;
  readonly sessionId: string;
  readonly role: Role;
  /** codes of the departments the account works for; empty for citizens */
  readonly departments: readonly string[];
  readonly language: Language;
  /** how the session was opened; `LOCAL` when absent */
  readonly means?: SessionMeans;
  /** the role needs a second factor and the account has none: it may set one up and nothing else */
  readonly restricted?: boolean;
}

/** A program with an API token. */
export interface TokenViewer {
  readonly kind: 'token';
  readonly id: string;
  readonly scopes: readonly ApiScope[];
}

/** On whose behalf a request runs. */
export type Viewer = AnonymousViewer | AccountViewer | TokenViewer;

export const anonymous: AnonymousViewer = { kind: 'anonymous', token: 'none' };
