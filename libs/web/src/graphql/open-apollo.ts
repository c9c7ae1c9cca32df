import type { NgZone } from '@angular/core';
import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import type { OperationDocument } from '@ns/contract/operation-document';
import { Apollo } from 'apollo-angular';
import { type DocumentNode, getOperationAST, parse } from 'graphql';
import { Observable } from 'rxjs';
import { answerCache } from './answer-cache.ts';
import type { ServerRequests } from './server-requests.ts';

type AnyDocument = OperationDocument<unknown, never>;

/** Apollo that knows the documents of the contract. */
export class ContractApollo extends Apollo {
  constructor(
    zone: NgZone,
    options: ApolloClient.Options,
    private readonly documents: AskedDocuments,
  ) {
    super(zone, options);
  }

  /** A document as Apollo wants it: parsed, and the same object each time. */
  nodeOf<TData, TVariables>(document: OperationDocument<TData, TVariables>): TypedDocumentNode<TData> {
    return this.documents.nodeOf(document);
  }

  /**
   * What an operation brought goes into the cache, so that all that shows it follows: at once; that of a live feed in
   * the next task, and a question that is asked again in this one with its answer, because half of a change is not
   * shown.
   */
  learn<TData>(document: OperationDocument<TData, never>, data: TData, variables: OperationVariables = {}): void {
    const query = this.nodeOf<TData, never>(document);
    const operation = getOperationAST(query)?.operation;
    if (operation === 'query') {
      this.client.writeQuery<TData, OperationVariables>({ query, variables, data });
      return;
    }
    const root = operation === 'mutation' ? 'ROOT_MUTATION' : 'ROOT_SUBSCRIPTION';
    (operation === 'mutation' ? this.client : this.client.cache).writeQuery({ query, data, id: root });
    // What it brought is found under its own name; the answer as such may hold a session, and is not asked for again.
    this.client.cache.evict({ id: root });
  }
}

/** Apollo, with its cache, over our requests. */
export function openApollo(zone: NgZone, requests: ServerRequests): ContractApollo {
  const documents = new AskedDocuments();
  const link = questions(requests, documents);
  // Who asks again because something happened must not get the answer to a question that was asked before it.
  return new ContractApollo(zone, { link, cache: answerCache(), queryDeduplication: false }, documents);
}

/** What was asked, by its name, which no other operation of an application has. */
class AskedDocuments {
  private readonly asked = new Map<string, { readonly document: AnyDocument; readonly node: DocumentNode }>();

  nodeOf(document: AnyDocument): DocumentNode {
    const known = this.asked.get(document.name);
    if (known) {
      return known.node;
    }
    const node = parse(document.text, { noLocation: true });
    this.asked.set(document.name, { document, node });
    return node;
  }

  /** The document as it travels: its text names the types by which the cache knows objects. */
  travelling({ operationName = '' }: ApolloLink.Operation): AnyDocument {
    const known = this.asked.get(operationName);
    if (!known) {
      throw new Error(`Apollo sends an operation that nobody asked: ${operationName}`);
    }
    return known.document;
  }
}

/** What is watched and not known yet. */
function questions(requests: ServerRequests, documents: AskedDocuments): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((sink) => {
        const stop = new AbortController();
        requests
          .send({
            document: documents.travelling(operation),
            variables: operation.variables,
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
