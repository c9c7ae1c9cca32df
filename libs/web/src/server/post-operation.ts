import type { OperationDocument } from '@ns/contract/operation-document';
import { RequestRefused, codesOf, errorCodes } from './request-failure.ts';

/** The code with which the server answers an id that is in none of its manifests. */
export const unknownId = 'PERSISTED_QUERY_NOT_FOUND';

/** A document by its id, as Apollo Server knows persisted queries. @param id SHA-256 of its text */
export function persistedQuery(id: string) {
  return { extensions: { persistedQuery: { version: 1, sha256Hash: id } } } as const;
}

/** One query or mutation on its way to the server. */
export interface ServerOperation {
  readonly document: Pick<OperationDocument<unknown, unknown>, 'id' | 'name' | 'text'>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Travels without a token and is never replayed: signing in, renewing. */
  readonly withoutSession?: boolean;
  /** Ends the request when nobody waits for it any more. */
  readonly signal?: AbortSignal;
}

export type AnswerData = Record<string, unknown>;

/** The session that travels with requests, asked at each of them. */
export interface SessionTokens {
  accessToken(): Promise<string | null>;
  /** A new access token, or null when the session is over. */
  refresh(): Promise<string | null>;
}

/** What requests need to know about the session, the language and the device, asked at each of them. */
export interface RequestIdentity extends SessionTokens {
  language(): string;
  /** The secret by which the server knows this device again; null where a cookie holds it. */
  deviceToken(): Promise<string | null>;
}

/** Where operations go, and whether cookies travel with them. */
export interface Endpoint {
  readonly url: string;
  readonly credentials: RequestCredentials;
}

/**
 * Sends an operation, once more after a silent refresh when its token had expired, and gives the data of the answer.
 * @throws TypeError when no answer came, `RequestRefused` when it holds no data or any error
 */
export async function postOperation(
  operation: ServerOperation,
  endpoint: Endpoint,
  identity: RequestIdentity,
): Promise<AnswerData> {
  try {
    return await post(operation, endpoint, identity);
  } catch (failure) {
    if (operation.withoutSession || !errorCodes(failure).includes('UNAUTHENTICATED') || !(await identity.refresh())) {
      throw failure;
    }
    return post(operation, endpoint, identity);
  }
}

/** Sends the id of the document, and its text where the server knows no such id: it is of another release. */
async function post(operation: ServerOperation, endpoint: Endpoint, identity: RequestIdentity): Promise<AnswerData> {
  const { id, text } = operation.document;
  try {
    return await send(operation, persistedQuery(id), endpoint, identity);
  } catch (failure) {
    if (!errorCodes(failure).includes(unknownId)) {
      throw failure;
    }
    return send(operation, { query: text }, endpoint, identity);
  }
}

async function send(
  { document, variables, withoutSession, signal }: ServerOperation,
  query: object,
  { url, credentials }: Endpoint,
  identity: RequestIdentity,
): Promise<AnswerData> {
  const token = withoutSession ? null : await identity.accessToken();
  const device = await identity.deviceToken();
  const answer = await fetch(url, {
    method: 'POST',
    credentials,
    signal: signal ?? null,
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json,application/json;q=0.9',
      'accept-language': identity.language(),
      // Forces a preflight, so that no foreign page can send an operation with the visitor's cookie.
      'apollo-require-preflight': 'true',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(device ? { 'device-token': device } : {}),
    },
    body: JSON.stringify({ operationName: document.name, variables, ...query }),
  });
  return dataOf(answer.status, await answer.text());
}

function dataOf(status: number, text: string): AnswerData {
  const body = parsed(text);
  const codes = codesOf(body?.errors);
  if (!body?.data || body.errors) {
    throw new RequestRefused(status, codes);
  }
  return body.data;
}

function parsed(text: string): { readonly data?: AnswerData | null; readonly errors?: unknown } | null {
  try {
    return JSON.parse(text) as { data?: AnswerData } | null;
  } catch {
    // A proxy's HTML page is no answer.
    return null;
  }
}
