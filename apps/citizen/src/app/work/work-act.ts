import type { WorkActKind } from '@ns/contract/city';

/** What a contractor did, until the server has it. */
export interface WorkAct {
  /** UUID of the act: the server does it once, however often it is sent. */
  readonly key: string;
  /** of the link */
  readonly token: string;
  readonly orderId: string;
  readonly kind: WorkActKind;
  readonly text: string;
  readonly queuedAt: string;
  /** Why the server did not take it, in the reader's language; empty while it may still be sent. */
  readonly refusal: string;
}
