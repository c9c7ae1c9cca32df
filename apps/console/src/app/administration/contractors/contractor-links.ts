import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import {
  AddContractorLinkDocument,
  ContractorLinksDocument,
  EndContractorLinkDocument,
  type ListedLinkFragment,
} from '@ns/contract/console';
import { GraphqlClient, LocalDates, ScreenTexts, watchQuery } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../../appearance/screen-parts.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { fieldRules } from '../../form/field-rules.ts';

/** Links with which people of one contractor work: made, seen in use, ended. The address is shown once. */
@Component({
  selector: 'ns-contractor-links',
  imports: [screenParts, fieldParts],
  templateUrl: './contractor-links.html',
  styleUrl: './contractor-links.scss',
})
export class ContractorLinks {
  /** code of the contractor */
  readonly contractor = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly rules = fieldRules();
  private readonly now = new Date();

  protected readonly dates = inject(LocalDates);
  protected readonly message = fieldMessage;
  protected readonly query = watchQuery(ContractorLinksDocument, () => ({ contractor: this.contractor() }), {
    fetchPolicy: 'network-only',
  });
  /** The address that was just made; of another contractor it is gone. */
  protected readonly made = linkedSignal<string, { readonly label: string; readonly url: string } | null>({
    source: this.contractor,
    computation: () => null,
  });
  protected readonly copied = signal(false);
  /** Id of the link for whose end the second press is awaited. */
  protected readonly ending = signal<string | null>(null);
  protected readonly form = new MutationForm(signal({ label: '' }), {
    rules: ({ label }) => {
      this.rules.needed(label);
      this.rules.atMost(label, 100);
    },
    save: () => this.add(),
  });

  protected works({ endedAt, expiresAt }: ListedLinkFragment): boolean {
    return endedAt == null && new Date(expiresAt) > this.now;
  }

  protected async copy(url: string): Promise<void> {
    await navigator.clipboard.writeText(url);
    this.copied.set(true);
  }

  protected async end({ id, label }: ListedLinkFragment): Promise<void> {
    const answer = await this.client.mutate(EndContractorLinkDocument, { id });
    this.ending.set(null);
    const done = answer.__typename === 'ContractorLinkEnded';
    this.snackBar.open(done ? this.t('contractors.ended', { label }) : answer.message, undefined, { duration: 6_000 });
    void this.query.refetch();
  }

  private async add(): Promise<void> {
    const input = { contractor: this.contractor(), label: this.form.model().label };
    const added = await this.form.send(AddContractorLinkDocument, { input }, 'ContractorLinkAdded');
    if (added) {
      this.form.reset({ label: '' });
      this.copied.set(false);
      this.made.set({ label: added.link.label, url: added.url });
      void this.query.refetch();
    }
  }
}
