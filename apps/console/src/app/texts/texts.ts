import { Component, computed, inject, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { type EditedTextFragment, ReadyTextsDocument, RemoveReadyTextDocument } from '@ns/contract/console';
import { GraphqlClient, watchQuery, ScreenTexts } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { TextForm } from './text-form.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** The ready texts that messages to reporters begin with. What may be changed, the server says of each. */
@Component({
  selector: 'ns-texts',
  imports: [screenParts, TextForm],
  host: { class: 'ns-page' },
  templateUrl: './texts.html',
  styleUrl: './texts.scss',
})
export class Texts {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;

  protected readonly permissions = inject(Permissions);

  protected readonly query = watchQuery(ReadyTextsDocument, () => ({}));
  protected readonly texts = computed(() => this.query.data()?.readyTexts ?? null);
  protected readonly fields = computed(() => this.query.data()?.readyTextFields ?? []);
  /** What the form holds: a text, a new one, or nothing. */
  protected readonly edited = signal<EditedTextFragment | 'new' | null>(null);
  protected readonly formText = computed(() => {
    const edited = this.edited();
    return edited === 'new' ? null : edited;
  });
  /** Id of the text for whose removal the second press is awaited. */
  protected readonly leaving = signal<string | null>(null);

  protected finish(text: EditedTextFragment): void {
    this.edited.set(null);
    this.snackBar.open(this.t('texts.saved', { title: text.title }), undefined, { duration: 4_000 });
    void this.query.refetch();
  }

  protected async remove({ id }: EditedTextFragment): Promise<void> {
    const answer = await this.client.mutate(RemoveReadyTextDocument, { id });
    this.leaving.set(null);
    if (answer.__typename !== 'ReadyTextRemoved') {
      this.snackBar.open(answer.message);
    }
    if (this.formText()?.id === id) {
      this.edited.set(null);
    }
    void this.query.refetch();
  }
}
