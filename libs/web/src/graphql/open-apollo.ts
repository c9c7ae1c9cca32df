import type { NgZone } from '@angular/core';
import type { TypedDocumentNode } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import type { OperationDocument } from '@ns/contract/operation-document';
import { Apollo } from 'apollo-angular';
import { type DocumentNode, OperationTypeNode, parse, print } from 'graphql';
import { Observable } from 'rxjs';
import { answerCache } from './answer-cache.ts';
import type { LiveConnection } from './live-connection.ts';
import type { ServerRequests } from './server-requests.ts';

/** Apollo that knows the documents of the contract. */
export class ContractApollo extends Apollo {
  private readonly nodes = new Map<string, DocumentNode>();

  /** A document as Apollo wants it: parsed, and the same object each time. */
  nodeOf<TData, TVariables>(document: OperationDocument<TData, TVariables>): TypedDocumentNode<TData> {
    const node = this.nodes.get(document.text) ?? parse(document.text, { noLocation: true });
    this.nodes.set(document.text, node);
    return node;
  }
}

/** Apollo, with its cache, over our requests and the one socket. */
export function openApollo(zone: NgZone, requests: ServerRequests, connection: LiveConnection): ContractApollo {
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    subscriptions(connection),
    questions(requests),
  );
  // Who asks again because something happened must not get the answer to a question that was asked before it.
  return new ContractApollo(zone, { link, cache: answerCache(), queryDeduplication: false });
}

/** The document as it travels: Apollo has added the names of types, by which its cache knows objects. */
const travelling = ({ operationName, query }: ApolloLink.Operation) => ({
  name: operationName ?? '',
  text: print(query),
});

/** Queries and mutations. An operation with `withoutSession` in its context travels without a token. */
function questions(requests: ServerRequests): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((sink) => {
        const stop = new AbortController();
        const withoutSession = operation.getContext()['withoutSession'] === true;
        requests
          .send({
            document: travelling(operation),
            variables: operation.variables,
            withoutSession,
            signal: stop.signal,
          })
          .then(
            (data) => {
              sink.next({ data });
              sink.complete();
            },
            (failure: unknown) => sink.error(failure),
          );
        return () => stop.abort();
      }),
  );
}

/** Subscriptions. A `resumeWith` function in the operation's context gives the variables anew at every connection. */
function subscriptions(connection: LiveConnection): ApolloLink {
  return new ApolloLink((operation) => {
    const resumeWith = operation.getContext()['resumeWith'] as (() => Record<string, unknown>) | undefined;
    return connection.listen({
      document: travelling(operation),
      variables: resumeWith ?? (() => operation.variables),
    }) as Observable<ApolloLink.Result>;
  });
}
