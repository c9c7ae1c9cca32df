import { type DerivedKeys, sameText } from '@ns/platform';

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
    const token = `${request.accountId}.${request.signalId}.${this.signatureOf(request)}`;
    return `${this.publicUrl}/mail/stop-following?token=${encodeURIComponent(token)}`;
  }

  /** Reads the token of a link; undefined when it is not one of ours. */
  read(token: string): StopFollowingRequest | undefined {
    const [accountId = '', signalId = '', signature = ''] = token.split('.');
    return sameText(this.signatureOf({ accountId, signalId }), signature) ? { accountId, signalId } : undefined;
  }

  private signatureOf({ accountId, signalId }: StopFollowingRequest): string {
    return this.keys.sign('stop-following', `${accountId}/${signalId}`);
  }
}
