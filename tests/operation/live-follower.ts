import { Listener } from '../api/listener.ts';
import type { Person } from '../support/index.ts';

interface Heard {
  readonly signalEvents: {
    readonly cursor: string;
    readonly resync: boolean;
    readonly event: { readonly type: string; readonly signal: { readonly reference: string } } | null;
  };
}

/** Somebody who follows events live: a subscription that ends is opened again after its last event, as the apps do. */
export class LiveFollower {
  private readonly before: Heard[] = [];
  private listener: Listener<Heard>;
  /** how often the connection ended */
  breaks = 0;

  constructor(
    private readonly socketUrl: string,
    private readonly person: Person,
  ) {
    this.listener = this.listen(null);
  }

  /** Everything so far, in the order in which it came. */
  heard(): readonly Heard['signalEvents'][] {
    if (this.listener.ended !== undefined) {
      this.breaks += 1;
      this.before.push(...this.listener.received);
      this.listener = this.listen(this.before.at(-1)?.signalEvents.cursor ?? null);
    }
    return [...this.before, ...this.listener.received].map(({ signalEvents }) => signalEvents);
  }

  close(): Promise<void> {
    return this.listener.close();
  }

  private listen(after: string | null): Listener<Heard> {
    const selection = 'cursor resync event { type signal { reference } }';
    const query = `subscription ($after: String) { signalEvents(after: $after) { ${selection} } }`;
    return new Listener<Heard>(this.socketUrl, this.person, query, { after });
  }
}
