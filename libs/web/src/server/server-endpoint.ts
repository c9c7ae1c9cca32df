import { Injectable, InjectionToken, inject } from '@angular/core';
import { LanguageStore } from '../language/language-store.ts';
import { graphqlHttpUrl, serverOriginToken } from './graphql-endpoint.ts';
import { type AnswerData, type ServerOperation, type SessionTokens, postOperation } from './post-operation.ts';

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

/** The server without cache and kept answers: for the session, and below everything else that asks. */
@Injectable({ providedIn: 'root' })
export class ServerEndpoint {
  private readonly language = inject(LanguageStore);
  private readonly deviceToken = inject(deviceTokenSource);
  private readonly endpoint = {
    url: graphqlHttpUrl(inject(serverOriginToken)),
    credentials: inject(requestCredentials),
  };

  /** As `postOperation`, in the language of the screen and as this device. */
  post(operation: ServerOperation, session: SessionTokens): Promise<AnswerData> {
    return postOperation(operation, this.endpoint, {
      accessToken: () => session.accessToken(),
      refresh: () => session.refresh(),
      language: () => this.language.tag(),
      deviceToken: this.deviceToken,
    });
  }
}
