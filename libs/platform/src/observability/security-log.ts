import type { DerivedKeys } from '../secrets/index.ts';
import type { Logger } from './logger.ts';

/** What the security log knows. Accounts by id; addresses, networks and devices only by {@link SecurityLog.mark}. */
export type SecurityEvent =
  | {
      readonly event: 'sign_in_succeeded';
      readonly accountId: string;
      readonly method: string;
      readonly knownDevice: boolean;
    }
  | { readonly event: 'sign_in_failed'; readonly address: string; readonly method: string }
  | { readonly event: 'passkey_refused'; readonly accountId?: string; readonly reason: string }
  | { readonly event: 'password_set' | 'second_factor_failed'; readonly accountId: string }
  | { readonly event: 'session_ended'; readonly accountId?: string; readonly reason: string; readonly count?: number }
  | {
      readonly event: 'refused';
      readonly code: 'FORBIDDEN' | 'RATE_LIMITED';
      readonly accountId: string | undefined;
      readonly field: string | undefined;
    }
  | { readonly event: 'api_token_created' | 'api_token_revoked'; readonly accountId: string; readonly tokenId: string }
  | { readonly event: 'photo_address_forged'; readonly photoId: string };

/** The request an event belongs to. */
export interface SecurityEventSource {
  readonly requestId?: string | undefined;
  /** a mark of the client's network */
  readonly network?: string | undefined;
}

const failures = new Set<SecurityEvent['event']>([
  'sign_in_failed',
  'second_factor_failed',
  'passkey_refused',
  'refused',
  'photo_address_forged',
]);
const markLength = 16;

/**
 * One structured line per event that matters for security, in the process's log under `security: true`, whatever the
 * level of the other lines. No names, addresses, tokens or texts (OWASP ASVS 5.0, 16.2.5).
 */
export class SecurityLog {
  private readonly logger: Logger;

  constructor(
    logger: Logger,
    private readonly keys: DerivedKeys,
  ) {
    this.logger = logger.level === 'silent' ? logger : logger.child({ security: true }, { level: 'info' });
  }

  record(event: SecurityEvent, source: SecurityEventSource = {}): void {
    const line = { ...event, ...source };
    if (failures.has(event.event)) {
      this.logger.warn(line, event.event);
    } else {
      this.logger.info(line, event.event);
    }
  }

  /** The same text has the same mark; without the key the text cannot be recovered. */
  mark(text: string): string {
    return this.keys.sign('security-log', text).slice(0, markLength);
  }
}
