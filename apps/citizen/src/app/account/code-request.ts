import { Injectable, signal } from '@angular/core';

const key = 'ns.code-request';
/** As long as the code of the mail counts, milliseconds. */
const countsMs = 10 * 60_000;

/** Who asked for a code. */
export interface CodePerson {
  readonly name: string;
  readonly email: string;
}

/**
 * A code that is on its way; kept for this tab, because phones reload a page while its reader looks into the mailbox.
 */
@Injectable({ providedIn: 'root' })
export class CodeRequest {
  private readonly kept = signal<CodePerson | null>(parse(sessionStorage.getItem(key)));
  readonly current = this.kept.asReadonly();

  remember(person: CodePerson): void {
    this.kept.set(person);
    sessionStorage.setItem(key, JSON.stringify({ ...person, until: Date.now() + countsMs }));
  }

  forget(): void {
    this.kept.set(null);
    sessionStorage.removeItem(key);
  }
}

function parse(json: string | null): CodePerson | null {
  const kept = JSON.parse(json ?? 'null') as (CodePerson & { readonly until: number }) | null;
  return kept && kept.until > Date.now() ? { name: kept.name, email: kept.email } : null;
}
