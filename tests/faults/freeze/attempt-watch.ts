import { type Statement, StatementReader } from '../proxy/statement-reader.ts';
import type { TcpProxy } from '../proxy/tcp-proxy.ts';
import { type Place, recordsMoments } from './place.ts';

/** Hears that a worker passes the place at which it is to be struck, before the bytes are passed on. */
export type Strike = (registrationId: string) => void;

/** What a worker named in a statement so long ago is in its hands still: longer than each lease. Milliseconds. */
const inHandsMs = 15_000;
const identifiers = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

const words = /\s+/g;
const literals = /'[^']*'/g;
const isLease = (text: string): boolean => text.includes('with mine as') && text.includes('leased_until');
const isSettled = (text: string): boolean => /^update "registration" set "leased_until" = \$1 where "id"/.test(text);
/** These say nothing without what came before them on their connection. */
const isFrame = (text: string): boolean => /^(commit|rollback|savepoint|release|begin)/i.test(text);

/** Sees the attempts to register of one worker: on its lines to PostgreSQL and the records system. */
export class AttemptWatch {
  private readonly readers = new WeakMap<object, StatementReader>();
  private readonly lastTexts = new WeakMap<object, string>();
  /** what the newest attempt has passed; undefined between attempts */
  private passed: Set<Place> | undefined;
  private registrationId = '';
  private settling: object | undefined;
  private target: { readonly place: Place; readonly strike: Strike } | undefined;
  private recorded: ((places: ReadonlySet<Place>) => void) | undefined;
  private leaseCount = 0;
  /** when an identifier was last named */
  private readonly named = new Map<string, number>();
  /** what the worker says when there is nothing to do: the clock of its queues and of its schedules */
  private readonly idle = new Set<Place>();
  private onAnswer: { readonly connection: object; readonly act: () => void } | undefined;
  private latestConnection: object | undefined;

  constructor(lines: { readonly postgres: TcpProxy; readonly records: TcpProxy }) {
    lines.postgres.watcher = {
      asked: (piece, connection) => this.hear(piece, connection),
      answered: (_piece, connection) => this.answer(connection),
    };
    const [stands = '', asked = '', answered = ''] = recordsMoments;
    lines.records.watcher = {
      joined: () => this.pass(stands),
      asked: () => this.pass(asked),
      answered: () => this.pass(answered),
    };
  }

  /** How often this worker asked for a lease. */
  get leases(): number {
    return this.leaseCount;
  }

  /** Identifiers of what the worker had in hands at a moment, or took since. */
  inHandsSince(moment: number): ReadonlySet<string> {
    return new Set([...this.named].filter(([, at]) => at > moment - inHandsMs).map(([id]) => id));
  }

  /** The places of the next attempt that settles, without what a worker says that has nothing to do. */
  record(): Promise<ReadonlySet<Place>> {
    return new Promise((resolve) => (this.recorded = resolve));
  }

  /** Strikes once, when an attempt passes the place. */
  arm(place: Place, strike: Strike): void {
    this.target = { place, strike };
  }

  disarm(): void {
    this.target = undefined;
  }

  /** Acts when the answer to the statement that is being struck comes back, before it is passed on. */
  beforeAnswer(act: () => void): void {
    if (this.latestConnection) {
      this.onAnswer = { connection: this.latestConnection, act };
    }
  }

  private hear(piece: Buffer, connection: object): void {
    const reader = this.readers.get(connection) ?? new StatementReader();
    this.readers.set(connection, reader);
    for (const statement of reader.take(piece)) {
      this.latestConnection = connection;
      this.see(statement, connection);
    }
  }

  private see({ text, parameters }: Statement, connection: object): void {
    for (const [id] of [text, ...parameters].join(' ').matchAll(identifiers)) {
      this.named.set(id, Date.now());
    }
    const plain = text.replaceAll(words, ' ').replaceAll(literals, "'…'").trim();
    if (isLease(plain)) {
      this.leaseCount += 1;
      this.passed = new Set();
      this.registrationId = parameters.find((parameter) => /^[\da-f]{8}-/.test(parameter ?? '')) ?? '';
    }
    const before = this.lastTexts.get(connection);
    this.pass(isFrame(plain) ? `${plain} after ${before ?? 'nothing'}` : plain);
    if (!isFrame(plain)) {
      this.lastTexts.set(connection, plain);
    }
    this.settle(plain, connection);
  }

  private settle(text: string, connection: object): void {
    if (isSettled(text)) {
      this.settling = connection;
    } else if (/^commit/i.test(text) && this.settling === connection) {
      this.settling = undefined;
      if (this.passed) {
        this.recorded?.(new Set([...this.passed].filter((place) => !this.idle.has(place))));
        this.recorded = undefined;
      }
      this.passed = undefined;
    }
  }

  private pass(place: Place): void {
    if (this.leaseCount === 0) {
      this.idle.add(place);
    }
    if (this.passed === undefined || this.passed.has(place)) {
      return;
    }
    this.passed.add(place);
    const { target } = this;
    if (target?.place === place) {
      this.target = undefined;
      target.strike(this.registrationId);
    }
  }

  private answer(connection: object): void {
    const { onAnswer } = this;
    if (onAnswer?.connection === connection) {
      this.onAnswer = undefined;
      onAnswer.act();
    }
  }
}
