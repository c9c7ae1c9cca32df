import { type EnvironmentProviders, Injectable, NgZone, inject, provideAppInitializer } from '@angular/core';
import type { OperationDocument } from '@ns/contract/operation-document';
import { ownTask } from '../device/own-task.ts';
import type { ContractApollo } from './open-apollo.ts';
import { ServerRequests } from './server-requests.ts';
import { VisitOrder } from './visit-order.ts';

/**
 * Apollo and its cache, for pages that stay in step with the server. Fetched with the first of them, after what the
 * device shows of an earlier visit: a visitor needs none.
 */
@Injectable({ providedIn: 'root' })
export class LazyApollo {
  private readonly zone = inject(NgZone);
  private readonly requests = inject(ServerRequests);
  private readonly order = inject(VisitOrder);
  private opening: Promise<ContractApollo> | null = null;
  private opened: ContractApollo | null = null;

  /** Null as long as no page needed it. */
  get present(): ContractApollo | null {
    return this.opened;
  }

  /** What is there, or on its way because a live page asked for it; null when nobody did or it cannot be fetched. */
  async presentOrComing(): Promise<ContractApollo | null> {
    return this.opened ?? (await this.opening?.catch(() => null)) ?? null;
  }

  /** As `open`, when it is the turn of a question to the server; Apollo has read its document before. */
  async openForQuestion<TData, TVariables>(document: OperationDocument<TData, TVariables>): Promise<ContractApollo> {
    const apollo = await this.open();
    await ownTask();
    apollo.nodeOf(document);
    await this.order.turn();
    return apollo;
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
    this.opened = openApollo(this.zone, this.requests);
    return this.opened;
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
