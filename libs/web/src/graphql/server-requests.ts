import { Injectable, InjectionToken, Injector, inject } from '@angular/core';
import { LanguageStore } from '../language/language-store.ts';
import { SessionStore } from '../session/session-store.ts';
import { serverOriginToken, graphqlHttpUrl } from './graphql-endpoint.ts';
import { answerShelf, keptOperations, keptAnswers } from './kept-answers.ts';
import { postOperation } from './post-operation.ts';

/** Whether the server's cookie travels: with the own server only, unless the native app says otherwise. */
export const requestCredentials = new InjectionToken<RequestCredentials>('requestCredentials', {
  factory: () => 'same-origin',
});

/**
 * The secret by which the server knows this device again. Browsers have it as a cookie that no script sees; the native
 * app makes and keeps its own.
 */
export const deviceTokenSource = new InjectionToken<() => Promise<string | null>>('deviceTokenSource', {
  factory: () => () => Promise.resolve(null),
});

/** The one way of queries and mutations to the server, with the session, the language and the kept answers. */
@Injectable({ providedIn: 'root' })
export class ServerRequests {
  private readonly injector = inject(Injector);
  private readonly language = inject(LanguageStore);
  private readonly endpoint = {
    url: graphqlHttpUrl(inject(serverOriginToken)),
    credentials: inject(requestCredentials),
  };
  private readonly identity = {
    accessToken: () => this.session.accessToken(),
    refresh: () => this.session.refresh(),
    language: () => this.language.code(),
    deviceToken: inject(deviceTokenSource),
  };
  private readonly reader = { owner: () => this.session.owner()?.id ?? null, language: () => this.language.code() };

  private readonly operations = inject(keptOperations);
  private readonly kept = keptAnswers(this.operations, inject(answerShelf), this.reader, (operation) => {
    // What is the same for everybody does not wait until it is known who asks.
    const withoutSession = operation.withoutSession === true || this.operations[operation.name] === 'everybody';
    return postOperation({ ...operation, withoutSession }, this.endpoint, this.identity);
  });

  /** As `postOperation`; without network with the answer that the device keeps, when it keeps one. */
  readonly send = this.kept.send;
  /** What the device keeps of an earlier visit, to be shown until the server answers. */
  readonly find = this.kept.find;
  readonly forget = this.kept.forget;

  // The session asks the server itself, hence it is looked up only when it is needed.
  private get session(): SessionStore {
    return this.injector.get(SessionStore);
  }
}
