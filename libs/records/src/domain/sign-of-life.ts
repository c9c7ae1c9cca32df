import type { SignOfLife } from '@ns/platform/outgoing';
import type { StatusOutcome } from './records-system.ts';

/**
 * What one exchange says about the other side: `alive` when it gave an answer, whichever; `silent` when the fault was
 * ours.
 */
export function signOfLife(outcome: StatusOutcome): SignOfLife {
  if (outcome.kind !== 'unknown') {
    return 'alive';
  }
  switch (outcome.cause) {
    case 'UNREACHABLE':
    case 'ACCESS_DENIED':
    case 'CERTIFICATE_NOT_TRUSTED':
    case 'TLS_MISMATCH':
    case 'TIMEOUT':
    case 'CONNECTION_LOST':
    case 'HTTP_ERROR':
    case 'UNREADABLE_ANSWER':
    case 'BAD_SIGNATURE':
      return 'dead';
    case 'ERROR_ANSWER':
    case 'UNEXPECTED_ANSWER':
    case 'NO_LOOKUP':
      return 'alive';
    case 'OUR_FAULT':
      return 'silent';
  }
}
