import type { DerivedKeys } from '@ns/platform';

/** Who is to hear no longer of what. */
export interface StopFollowingRequest {
  readonly accountId: string;
  readonly signalId: string;
}

/**
 * Links that end following one signal for one account without signing in. They hold no address, never expire, and open
 * nothing else.
 */
export class StopFollowingLinks {
  constructor(
    private readonly keys: DerivedKeys,
    private readonly publicUrl: string,
  ) {}

  of(request: StopFollowingRequest): string {
    const { accountId, signalId } = request;
    const token = `${accountId}.${signalId}.${this.keys.sign('stop-following', `${accountId}/${signalId}`)}`;
    return `${this.publicUrl}/mail/stop-following?token=${encodeURIComponent(token)}`;
  }

  /** Reads the token of a link; undefined when it is not one of ours. */
  read(token: string): StopFollowingRequest | undefined {
    const [accountId = '', signalId = '', signature = ''] = token.split('.');
    return this.keys.verify('stop-following', `${accountId}/${signalId}`, signature)
      ? { accountId, signalId }
      : undefined;
  }
}
