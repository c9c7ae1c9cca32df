import { Injectable, inject } from '@angular/core';
import { LanguageStore } from '../language/language-store.ts';
import { ServerEndpoint } from '../server/server-endpoint.ts';
import { SessionStore } from '../session/session-store.ts';
import { answerShelf, keptOperations, keptAnswers } from './kept-answers.ts';

/** The one way of queries and mutations to the server, with the session, the language and the kept answers. */
@Injectable({ providedIn: 'root' })
export class ServerRequests {
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);
  private readonly endpoint = inject(ServerEndpoint);
  private readonly reader = { owner: () => this.session.owner()?.id ?? null, language: () => this.language.tag() };

  private readonly operations = inject(keptOperations);
  private readonly kept = keptAnswers(this.operations, inject(answerShelf), this.reader, (operation) => {
    // What is the same for everybody does not wait until it is known who asks.
    const withoutSession =
      operation.withoutSession === true || this.operations[operation.document.name] === 'everybody';
    return this.endpoint.post({ ...operation, withoutSession }, this.session);
  });

  /** As `postOperation`; without network with the answer that the device keeps, when it keeps one. */
  readonly send = this.kept.send;
  /** What the device keeps of an earlier visit, to be shown until the server answers. */
  readonly find = this.kept.find;
  readonly forget = this.kept.forget;
}
