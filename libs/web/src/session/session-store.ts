import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import {
  type OpenedSessionFragment,
  RefreshSessionDocument,
  type SessionAccountFragment,
  SignOutDocument,
} from '@ns/contract/web';
import { Apollo } from 'apollo-angular';
import { withoutSession } from '../server/operation-context.ts';
import { LanguageStore } from '../language/language-store.ts';
import type { RequestFailure } from '../server/request-failure.ts';
import { retryDelay, waitForNetwork } from '../server/retry-delay.ts';
import { type RootValue, rootValueOf } from '../server/root-value.ts';
import { accountMemory } from './account-memory.ts';
import { acrossTabs, singleFlight } from './single-flight.ts';
import { tokenVault } from './token-vault.ts';

/** `unreachable`: this device knows who was signed in, but the server could not be asked yet. */
export type SessionState = 'restoring' | 'unreachable' | 'signedIn' | 'signedOut';

/** A token is renewed this long before it ends, so that no operation travels with a dying one. */
const renewBeforeMs = 30_000;
/** A device whose clock runs ahead must not renew before every single request. */
const renewAtMostEveryMs = 60_000;

/**
 * Who is signed in. The access token lives in memory only; the refresh token stays with the server's
 * HttpOnly cookie (or the device's vault), so that no script of the page can read it.
 */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly apollo = inject(Apollo);
  private readonly language = inject(LanguageStore);
  private readonly vault = inject(tokenVault);
  private readonly memory = inject(accountMemory);
  private readonly tabs = new BroadcastChannel('ns.session');
  private readonly session = signal<OpenedSessionFragment | null>(null);
  private readonly phase = signal<SessionState>('restoring');
  private readonly losses = signal(0);
  private renewedAt = Number.NEGATIVE_INFINITY;
  private endings = 0;
  private readonly renewOnce = singleFlight(() =>
    acrossTabs(navigator.locks, 'ns.session.refresh', () => this.askForNewTokens()),
  );

  readonly state = this.phase.asReadonly();
  readonly account = computed<SessionAccountFragment | null>(() => this.session()?.account ?? null);
  readonly signedIn = computed(() => this.phase() === 'signedIn');
  /** Whose device this is: who is signed in or, while the server cannot be reached, who was. */
  readonly owner = computed<SessionAccountFragment | null>(
    () =>
      this.account() ?? (this.phase() === 'restoring' || this.phase() === 'unreachable' ? this.memory.read() : null),
  );
  /** When the access token ends, as an ISO moment. */
  readonly expiresAt = computed(() => this.session()?.expiresAt ?? null);
  /** How often this page lost a session without its reader's doing: it expired, or another tab signed out. */
  readonly lost = computed(() => this.losses());

  private restored: Promise<void> | null = null;

  constructor() {
    this.tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === 'signedOut' && this.session()) {
        void this.lose();
      } else if (data === 'signedIn') {
        // The cookie belongs to the whole browser: take over the account that signed in. Offline, the next operation
        // does it.
        void this.refresh().catch(() => null);
      }
    };
    inject(DestroyRef).onDestroy(() => this.tabs.close());
  }

  /** Resumes the session of an earlier visit, once per page. */
  restore(): Promise<void> {
    this.restored ??= this.refresh().then(
      () => undefined,
      () => this.awaitServer(),
    );
    return this.restored;
  }

  /** Takes over the session that a sign-in or a verified address opened, here and in the other tabs. */
  async adopt(opened: OpenedSessionFragment): Promise<void> {
    await this.keep(opened);
    this.tabs.postMessage('signedIn');
  }

  /** Puts a changed account (a new name, another language) into the running session. */
  updateAccount(changes: Partial<Omit<SessionAccountFragment, 'id'>>): void {
    this.session.update((session) => session && { ...session, account: { ...session.account, ...changes } });
    const account = this.account();
    if (account) {
      this.memory.write(account);
    }
  }

  /**
   * The token for the next operation, renewed first when it is about to end; null for a visitor. A remembered session
   * is awaited.
   */
  async accessToken(): Promise<string | null> {
    if (this.phase() === 'restoring' && this.memory.read()) {
      await this.restore();
    }
    const session = this.session();
    if (!session || !this.isEnding(session)) {
      return session?.accessToken ?? null;
    }
    return this.refresh().catch(() => session.accessToken);
  }

  /**
   * Gets a new token pair, one request for all callers and all tabs. Null means that the session is over.
   * @throws when the server cannot be reached; the session is then kept.
   */
  refresh(): Promise<string | null> {
    return this.renewOnce();
  }

  /**
   * Ends the session on the server, here and in the other tabs. When the server cannot be reached the
   * session stays, because its cookie would open it again at the next visit; the failure is given back.
   */
  async signOut(): Promise<RequestFailure | null> {
    const answer = await this.endBy(() => this.ask(SignOutDocument, {}));
    if (typeof answer !== 'boolean' && answer.kind !== 'signedOut') {
      return answer;
    }
    await this.forget();
    return null;
  }

  /**
   * Sends what ends the session. The server closes the live connection at once, often before it answers; until the
   * answer is here that is no loss, and the account is still known.
   */
  async endBy<T>(operation: () => Promise<T>): Promise<T> {
    this.endings += 1;
    try {
      return await operation();
    } finally {
      this.endings -= 1;
    }
  }

  /**
   * Drops the session that its owner ended on the server, here and in the other tabs (a deleted account, a sign-out).
   */
  async forget(): Promise<void> {
    await this.end();
    this.tabs.postMessage('signedOut');
  }

  /** Past the cache: what the session asks belongs to no screen. */
  private ask<TData, TVariables extends OperationVariables>(
    mutation: OperationDocument<TData, TVariables>,
    variables: NoInfer<TVariables>,
    context = {},
  ): Promise<RootValue<TData> | RequestFailure> {
    return rootValueOf<TData>(
      async () => (await this.apollo.client.mutate({ mutation, variables, context, fetchPolicy: 'no-cache' })).data,
      this.language.tag(),
    );
  }

  /** Offline at start: a remembered person continues with what the device has, others see the public pages. */
  private awaitServer(): void {
    this.phase.set(this.memory.read() ? 'unreachable' : 'signedOut');
    void this.resumeLater();
  }

  private async resumeLater(): Promise<void> {
    for (let attempt = 2; this.phase() === 'unreachable'; attempt += 1) {
      await waitForNetwork(retryDelay(attempt, Math.random()));
      await this.refresh().catch(() => null);
    }
  }

  private async askForNewTokens(): Promise<string | null> {
    const refreshToken = await this.vault.read();
    const answer = await this.ask(RefreshSessionDocument, { refreshToken }, withoutSession);
    if (answer.__typename === 'RequestFailure') {
      throw new Error(answer.message);
    }
    if (answer.__typename === 'SessionExpiredError') {
      if (this.endings > 0) {
        return null;
      }
      if (this.owner()) {
        await this.lose();
      }
      this.phase.set('signedOut');
      return null;
    }
    await this.keep(answer);
    return answer.accessToken;
  }

  private async keep(opened: OpenedSessionFragment): Promise<void> {
    if (opened.refreshToken) {
      await this.vault.write(opened.refreshToken);
    }
    this.renewedAt = performance.now();
    this.memory.write(opened.account);
    this.session.set(opened);
    this.phase.set('signedIn');
  }

  private async lose(): Promise<void> {
    await this.end();
    this.losses.update((count) => count + 1);
  }

  private async end(): Promise<void> {
    this.session.set(null);
    this.memory.clear();
    this.phase.set('signedOut');
    await this.vault.clear();
  }

  private isEnding(session: OpenedSessionFragment): boolean {
    const endsSoon = Date.parse(session.expiresAt) - Date.now() < renewBeforeMs;
    return endsSoon && performance.now() - this.renewedAt > renewAtMostEveryMs;
  }
}
