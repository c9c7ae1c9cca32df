import { type EnvironmentProviders, Injector, InjectionToken, inject, makeEnvironmentProviders } from '@angular/core';
import { ApolloLink } from '@apollo/client/link';
import { provideApollo } from 'apollo-angular';
import { OperationTypeNode } from 'graphql';
import { LanguageStore } from '../language/language-store';
import { SessionStore } from '../session/session-store';
import { answerCache } from './answer-cache';
import { SERVER_ORIGIN, graphqlHttpUrl } from './graphql-endpoint';
import { httpLinks } from './http-links';
import { ANSWER_SHELF, KEPT_OPERATIONS, keptAnswers } from './kept-answers';
import { LiveConnection } from './live-connection';

/** Whether the server's cookie travels: with the own server only, unless the native app says otherwise. */
export const REQUEST_CREDENTIALS = new InjectionToken<RequestCredentials>('REQUEST_CREDENTIALS', { factory: () => 'same-origin' });

/** Apollo over HTTP for queries and mutations and over one WebSocket for subscriptions, with the session in both. */
export function provideGraphqlClient(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideApollo(() => {
      const injector = inject(Injector);
      const language = inject(LanguageStore);
      // The session and the socket use this client themselves, so they are looked up at the first operation.
      const session = () => injector.get(SessionStore);
      const http = httpLinks(graphqlHttpUrl(inject(SERVER_ORIGIN)), inject(REQUEST_CREDENTIALS), {
        accessToken: () => session().accessToken(),
        refresh: () => session().refresh(),
        language: () => language.code(),
      });
      const kept = keptAnswers(inject(KEPT_OPERATIONS), inject(ANSWER_SHELF), { owner: () => session().owner()?.id ?? null, language: () => language.code() });
      const socket = new ApolloLink((operation, forward) => injector.get(LiveConnection).link.request(operation, forward));
      return {
        link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, socket, kept.concat(http)),
        cache: answerCache(),
      };
    }),
  ]);
}
