import {
  type EnvironmentProviders,
  Injectable,
  Injector,
  NgZone,
  afterNextRender,
  inject,
  provideAppInitializer,
} from '@angular/core';
import { whenIdle } from '../device/when-idle.ts';
import { LiveConnection } from './live-connection.ts';
import type { ContractApollo } from './open-apollo.ts';
import { ServerRequests } from './server-requests.ts';

/** Milliseconds that a question waits for a feed: a network may let requests through and no sockets. */
const longestWait = 2_000;

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Apollo and its cache, for pages that stay in step with the server. Fetched with the first of them: a visitor needs
 * none. Where the device shows the answers of an earlier visit, they are painted first; Apollo and the live connection
 * follow, and then the questions to the server: each is asked once, and misses nothing that happens after it.
 */
@Injectable({ providedIn: 'root' })
export class LazyApollo {
  private readonly zone = inject(NgZone);
  private readonly injector = inject(Injector);
  private readonly requests = inject(ServerRequests);
  private readonly connection = inject(LiveConnection);
  private opening: Promise<ContractApollo> | null = null;
  private opened: ContractApollo | null = null;
  private readonly lookups = new Set<Promise<boolean>>();
  private readonly feeds = new Set<Promise<unknown>>();
  /** Resolves when a question need not be asked again because a feed begins. */
  private listening: Promise<unknown> = Promise.resolve();

  /** Null as long as no page needed it. */
  get present(): ContractApollo | null {
    return this.opened;
  }

  /** What is there, or on its way because a live page asked for it; null when nobody did or it cannot be fetched. */
  async presentOrComing(): Promise<ContractApollo | null> {
    return this.opened ?? (await this.opening?.catch(() => null)) ?? null;
  }

  /**
   * A page looks on the device for the answer that it begins with. To be called before `open`, or in the same task.
   * @param found whether there is one; never rejected
   */
  lookFirst(found: Promise<boolean>): void {
    this.lookups.add(found);
  }

  /**
   * A live feed is about to begin. To be called before `open`, or in the same task.
   * @param listening resolves when the server listens for it; never rejected
   */
  feedFirst(listening: Promise<unknown>): void {
    this.feeds.add(listening);
  }

  /**
   * As `open`, for a question to the server. Where the device shows an answer, it waits for the feeds that begin, at
   * most for `longestWait`: a question that is asked before its feed has to be asked again after it.
   */
  async openForQuestion(): Promise<ContractApollo> {
    await this.open();
    await this.listening;
    // They have all waited for the same feed: each in a task of its own, again.
    return this.open();
  }

  /** @throws TypeError when it cannot be fetched; the next call tries again */
  async open(): Promise<ContractApollo> {
    this.opening ??= this.fetch().catch((failure: unknown) => {
      this.opening = null;
      throw failure;
    });
    const apollo = await this.opening;
    // Each query that waited begins in a task of its own: somebody may touch the page between them.
    await new Promise((resolve) => setTimeout(resolve));
    return apollo;
  }

  private async fetch(): Promise<ContractApollo> {
    if (await this.deviceFirst()) {
      this.listening = Promise.race([Promise.all(this.feeds), after(longestWait)]);
    }
    const { openApollo } = await import('./open-apollo.ts');
    await new Promise((resolve) => setTimeout(resolve));
    this.opened = openApollo(this.zone, this.requests, this.connection);
    return this.opened;
  }

  /**
   * Resolves at once when a page has nothing to show yet, otherwise when it has painted what the device keeps.
   * @returns whether the device shows everything that the page asks for
   */
  private async deviceFirst(): Promise<boolean> {
    // Who listens may come before the page that asks; both begin in this task.
    await new Promise((resolve) => setTimeout(resolve));
    const found = await Promise.all(this.lookups);
    this.lookups.clear();
    const shows = found.length > 0 && found.every(Boolean);
    if (shows) {
      await new Promise<void>((resolve) => {
        afterNextRender(() => whenIdle(resolve), { injector: this.injector });
      });
    }
    return shows;
  }
}

/**
 * For an application whose every screen is live: fetches Apollo in parallel with the first screen instead of after it.
 */
export function openApolloEarly(): EnvironmentProviders {
  return provideAppInitializer(() => {
    void inject(LazyApollo)
      .open()
      // The first query tries again, and reports the error.
      .catch(() => undefined);
  });
}
