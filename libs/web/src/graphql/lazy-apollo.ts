import { type EnvironmentProviders, Injectable, NgZone, inject, provideAppInitializer } from '@angular/core';
import type { OperationDocument } from '@ns/contract/operation-document';
import { ownTask } from '../device/own-task.ts';
import type { ContractApollo } from './open-apollo.ts';
import { ServerRequests } from './server-requests.ts';
import { VisitOrder } from './visit-order.ts';

/** An answer of the server that a page shows without Apollo. */
export interface ShownAnswer {
  /** Apollo is there: from now on the answer follows its cache. */
  adopt(apollo: ContractApollo): void;
  /** Asks the server for a newer one. */
  askAgain(): Promise<void>;
  /** It was given to another person than the one who is signed in now: it does not get into the cache. */
  forget(): void;
}

/**
 * Apollo and its cache, which keep all that is on the screen in step with what changes. Fetched with the first change:
 * an answer to a mutation, an event of a live feed, one more page of a list. Up to then pages show their answers
 * without it, and most visits need none.
 */
@Injectable({ providedIn: 'root' })
export class LazyApollo {
  private readonly zone = inject(NgZone);
  private readonly requests = inject(ServerRequests);
  private readonly order = inject(VisitOrder);
  /** The last asked last, so that a newer answer is written over an older one. */
  private readonly shown = new Set<ShownAnswer>();
  private opening: Promise<ContractApollo> | null = null;
  private opened: ContractApollo | null = null;

  /** Null as long as nothing needed it. */
  get present(): ContractApollo | null {
    return this.opened;
  }

  /** What is there or on its way; null when nothing needed it or it cannot be fetched. */
  async presentOrComing(): Promise<ContractApollo | null> {
    return this.opened ?? (await this.opening?.catch(() => null)) ?? null;
  }

  /**
   * A page asks for an answer that it shows without Apollo; it is adopted when Apollo comes.
   * @returns the page shows it no longer
   */
  show(answer: ShownAnswer): () => void {
    this.shown.delete(answer);
    this.shown.add(answer);
    return () => this.shown.delete(answer);
  }

  /** A change is under way: fetches Apollo meanwhile, where something on the screen may follow it. */
  expectChange(): void {
    if (this.shown.size > 0) {
      void this.open().catch(() => undefined);
    }
  }

  /**
   * What a change brought goes into the cache, so that all that shows it follows. Where Apollo is needed for it and
   * cannot be fetched, the server is asked again for what is on the screen.
   */
  async learn<TData>(document: OperationDocument<TData, never>, data: TData): Promise<void> {
    this.expectChange();
    const apollo = await this.presentOrComing();
    if (apollo) {
      apollo.learn(document, data);
    } else {
      await Promise.all([...this.shown].map((answer) => answer.askAgain()));
    }
  }

  /** Another person is signed in: drops what the cache holds, and keeps out of it what is on the screen. */
  async forget(): Promise<void> {
    this.shown.forEach((answer) => answer.forget());
    await this.opened?.client.clearStore();
  }

  /** @throws TypeError when it cannot be fetched; the next call tries again */
  open(): Promise<ContractApollo> {
    this.opening ??= this.fetch().catch((failure: unknown) => {
      this.opening = null;
      throw failure;
    });
    return this.opening;
  }

  private async fetch(): Promise<ContractApollo> {
    await this.order.painted();
    const { openApollo } = await import('./open-apollo.ts');
    await ownTask();
    const apollo = openApollo(this.zone, this.requests);
    this.opened = apollo;
    this.shown.forEach((answer) => answer.adopt(apollo));
    this.shown.clear();
    return apollo;
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
