import { Component, computed, inject, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { ApiTokensDocument, type ListedTokenFragment, RevokeApiTokenDocument } from '@ns/contract/console';
import { GraphqlClient, LocalDates, dayInSofia, watchQuery, ScreenTexts } from '@ns/web';
import { formOpener } from '../../form/form-opener.ts';
import { type MadeToken, TokenForm } from './token-form.ts';
import { screenParts } from '../../appearance/screen-parts.ts';

/** Tokens with which programs read data: made, seen in use, revoked. */
@Component({
  selector: 'ns-tokens',
  imports: [screenParts, TokenForm],
  templateUrl: './tokens.html',
  styleUrl: './tokens.scss',
})
export class Tokens {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;

  private readonly opener = formOpener();

  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(ApiTokensDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly tokens = computed(() => this.query.data()?.apiTokens ?? null);
  protected readonly isAdding = signal(false);
  /** The token that was just made, while its secret can be copied. */
  protected readonly made = signal<MadeToken | null>(null);
  protected readonly copied = signal(false);
  /** Id of the token for whose end the second press is awaited. */
  protected readonly leaving = signal<string | null>(null);
  private readonly today = dayInSofia(new Date());

  protected isValid({ revokedAt, expiresOn }: ListedTokenFragment): boolean {
    return revokedAt === null && expiresOn >= this.today;
  }

  protected open(): void {
    this.opener.remember();
    this.isAdding.set(true);
  }

  protected close(): void {
    this.isAdding.set(false);
    this.opener.focus();
  }

  protected show(made: MadeToken): void {
    this.close();
    this.copied.set(false);
    this.made.set(made);
    void this.query.refetch();
  }

  protected async copy({ secret }: MadeToken): Promise<void> {
    await navigator.clipboard.writeText(secret);
    this.copied.set(true);
  }

  protected async revoke({ id, name }: ListedTokenFragment): Promise<void> {
    const answer = await this.client.mutate(RevokeApiTokenDocument, { id });
    this.leaving.set(null);
    const done = answer.__typename === 'ApiTokenRevoked';
    this.snackBar.open(done ? this.t('tokens.revoked', { name }) : answer.message, undefined, {
      duration: 6_000,
    });
    void this.query.refetch();
  }
}
