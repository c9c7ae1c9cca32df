import {
  type EnvironmentProviders,
  Injectable,
  Injector,
  NgZone,
  afterNextRender,
  inject,
  provideAppInitializer,
} from '@angular/core';
import type { Apollo } from 'apollo-angular';
import { whenIdle } from '../device/when-idle.ts';
import { LiveConnection } from './live-connection.ts';
import { ServerRequests } from './server-requests.ts';

/**
 * Apollo and its cache, for pages that stay in step with the server. Fetched with the first of them: a visitor needs
 * none. Where the device shows the answers of an earlier visit, they are painted first: Apollo, the questions to the
 * server and the live connection follow.
 */
@Injectable({ providedIn: 'root' })
export class LazyApollo {
  private readonly zone = inject(NgZone);
  private readonly injector = inject(Injector);
  private readonly requests = inject(ServerRequests);
  private readonly connection = inject(LiveConnection);
  private opening: Promise<Apollo> | null = null;
  private opened: Apollo | null = null;
  private readonly lookups = new Set<Promise<boolean>>();

  /** Null as long as no page needed it. */
  get present(): Apollo | null {
    return this.opened;
  }

  /** What is there, or on its way because a live page asked for it; null when nobody did or it cannot be fetched. */
  async presentOrComing(): Promise<Apollo | null> {
    return this.opened ?? (await this.opening?.catch(() => null)) ?? null;
  }

  /**
   * A page looks on the device for the answer that it begins with. To be called before `open`, or in the same task.
   * @param found whether there is one; never rejected
   */
  lookFirst(found: Promise<boolean>): void {
    this.lookups.add(found);
  }

  /** @throws TypeError when it cannot be fetched; the next call tries again */
  async open(): Promise<Apollo> {
    this.opening ??= this.fetch().catch((failure: unknown) => {
      this.opening = null;
      throw failure;
    });
    const apollo = await this.opening;
    // Each query that waited begins in a task of its own: somebody may touch the page between them.
    await new Promise((resolve) => setTimeout(resolve));
    return apollo;
  }

  private async fetch(): Promise<Apollo> {
    await this.deviceFirst();
    const { openApollo } = await import('./open-apollo.ts');
    await new Promise((resolve) => setTimeout(resolve));
    this.opened = openApollo(this.zone, this.requests, this.connection);
    return this.opened;
  }

  /** Resolves at once when a page has nothing to show yet, otherwise when it has painted what the device keeps. */
  private async deviceFirst(): Promise<void> {
    // Who listens may come before the page that asks; both begin in this task.
    await new Promise((resolve) => setTimeout(resolve));
    const found = await Promise.all(this.lookups);
    this.lookups.clear();
    if (found.length > 0 && found.every(Boolean)) {
      await new Promise<void>((resolve) => {
        afterNextRender(() => whenIdle(resolve), { injector: this.injector });
      });
    }
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
