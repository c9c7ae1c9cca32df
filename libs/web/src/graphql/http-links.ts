import { ApolloLink } from '@apollo/client/link';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { HttpLink } from '@apollo/client/link/http';
import { from, switchMap, throwError } from 'rxjs';
import { errorCodes } from './request-failure';

/** What the links need to know about the session and the language, asked at each operation. */
export interface RequestIdentity {
  accessToken(): Promise<string | null>;
  /** A new access token, or null when the session is over. */
  refresh(): Promise<string | null>;
  language(): string;
}

/**
 * The chain for queries and mutations: replay after a silent refresh → headers → HTTP.
 * An operation with `withoutSession` in its context travels without a token and is never replayed.
 */
export function httpLinks(url: string, credentials: RequestCredentials, identity: RequestIdentity): ApolloLink {
  return ApolloLink.from([replayAfterRefresh(identity), requestHeaders(identity), new HttpLink({ uri: url, credentials })]);
}

function requestHeaders(identity: RequestIdentity): ApolloLink {
  return new SetContextLink(async (context) => {
    const token = context['withoutSession'] ? null : await identity.accessToken();
    return {
      headers: {
        'accept-language': identity.language(),
        // Forces a preflight, so that no foreign page can send an operation with the visitor's cookie.
        'apollo-require-preflight': 'true',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    };
  });
}

function replayAfterRefresh(identity: RequestIdentity): ApolloLink {
  return new ErrorLink(({ error, operation, forward }) => {
    const context = operation.getContext();
    if (context['withoutSession'] || context['replayed'] || !errorCodes(error).includes('UNAUTHENTICATED')) {
      return;
    }
    return from(identity.refresh()).pipe(
      switchMap((token) => {
        if (!token) {
          return throwError(() => error);
        }
        operation.setContext({ replayed: true });
        return forward(operation);
      }),
    );
  });
}
