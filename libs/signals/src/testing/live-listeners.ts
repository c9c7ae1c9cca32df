import type { AccountViewer } from '@ns/identity';
import { type Database, sql } from '@ns/platform';
import type { LiveItem, LiveListener, LiveRenderer } from '../live/live-item.ts';

/** An open subscription and what it was sent. */
export class Listener implements LiveListener {
  /** @param look makes the feed look for events now */
  constructor(private readonly look: () => void) {}

  readonly received: string[] = [];
  ended: 'no' | 'yes' | Error = 'no';
  isFull = false;
  private onDrained: (() => void) | undefined;
  private onChange: () => void = () => undefined;

  send(payload: Buffer): boolean {
    if (this.isFull) {
      return false;
    }
    this.received.push(payload.toString());
    this.onChange();
    return true;
  }
  whenDrained(drained: () => void): void {
    this.onDrained = drained;
  }
  drain(): void {
    this.isFull = false;
    this.onDrained?.();
  }
  end(cause?: Error): void {
    this.ended = cause ?? 'yes';
    this.onChange();
  }
  /** Resolves once the condition holds; it is looked at after every change. */
  async until(condition: (listener: this) => boolean): Promise<void> {
    this.look();
    while (!condition(this)) {
      await new Promise<void>((resolve) => {
        this.onChange = resolve;
      });
    }
  }
}

/** Renders the cursor, or `resync`; counts how often each cursor was rendered. */
export class CountingRenderer implements LiveRenderer<AccountViewer> {
  readonly rendered: string[] = [];
  constructor(
    readonly key = 'cursors',
    private readonly isPersonal = false,
  ) {}
  async render(items: readonly LiveItem[], viewer: AccountViewer) {
    this.rendered.push(...items.map(({ cursor }) => cursor));
    return Promise.resolve({
      isPersonal: this.isPersonal,
      frames: items.map(({ kind, cursor }) => ({
        payload: Buffer.from(
          [kind === 'event' ? cursor : `${kind} ${cursor}`, ...own(this.isPersonal, viewer)].join(' '),
        ),
        isLast: false,
      })),
    });
  }
}
const own = (isPersonal: boolean, viewer: AccountViewer) => (isPersonal ? [viewer.id] : []);

/** A session of an account, as the feed sees its viewer. */
export async function openSession(database: Database, accountId: string): Promise<AccountViewer> {
  const db = database.fork().getKysely();
  const opened = sql<{ id: string }>`
    insert into session (account_id, token_hash, expires_at)
    values (${accountId}, ${crypto.randomUUID()}, now() + interval '1 day') returning id`;
  const rights = sql<Pick<AccountViewer, 'role' | 'language' | 'departments'>>`
    select a.role, a.language,
      array(select department_code from account_department where account_id = a.id) as departments
    from account a where a.id = ${accountId}`;
  const [session] = (await opened.execute(db)).rows;
  const [account] = (await rights.execute(db)).rows;
  if (!session || !account) {
    throw new Error('no session');
  }
  return { kind: 'account', id: accountId, sessionId: session.id, ...account };
}
