import { Injectable, inject } from '@angular/core';
import { LanguageStore } from '../language/language-store.ts';
import { SessionStore } from '../session/session-store.ts';
import { serverOriginToken } from '../server/graphql-endpoint.ts';

/** A file of the server, or why there is none; the message is the server's, null when no answer came. */
export type ServerFile =
  { readonly kind: 'file'; readonly blob: Blob } | { readonly kind: 'failed'; readonly message: string | null };

/** Fetches files that need the session, as reports: a link alone would carry no token. */
@Injectable({ providedIn: 'root' })
export class ServerFiles {
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);
  private readonly origin = inject(serverOriginToken);

  /** @param path of the server, with its query */
  async fetch(path: string): Promise<ServerFile> {
    try {
      const first = await this.request(path, await this.session.accessToken());
      const answer = first.status === 401 ? await this.request(path, await this.session.refresh()) : first;
      return answer.ok
        ? { kind: 'file', blob: await answer.blob() }
        : { kind: 'failed', message: messageOf(await answer.text()) };
    } catch {
      return { kind: 'failed', message: null };
    }
  }

  private request(path: string, token: string | null): Promise<Response> {
    const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    return fetch(`${this.origin}${path}`, { headers: { 'accept-language': this.language.tag(), ...authorization } });
  }
}

function messageOf(text: string): string | null {
  try {
    const { message } = JSON.parse(text) as { readonly message?: unknown };
    return typeof message === 'string' ? message : null;
  } catch {
    return null;
  }
}
