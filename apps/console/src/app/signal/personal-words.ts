import { Component, computed, effect, inject, input, model, signal, untracked } from '@angular/core';
import { HideWordsDocument, type SignalDetailsFragment, TextsForPublicDocument } from '@ns/contract/console';
import { MutationSender, ScreenTexts, watchQuery } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldParts } from '../form/form-parts.ts';
import { openFindings, piecesBehind, type WordPiece, wordPieces } from './word-pieces.ts';

/**
 * The texts of a report that everybody reads, with the personal data in them marked. One press hides a piece from the
 * public, another one shows it; other words are hidden by hand.
 */
@Component({
  selector: 'ns-personal-words',
  imports: [screenParts, fieldParts],
  templateUrl: './personal-words.html',
  styleUrl: './personal-words.scss',
  host: { '(mouseup)': 'take($event)' },
})
export class PersonalWords {
  private readonly permissions = inject(Permissions);
  private readonly t = inject(ScreenTexts).t;

  readonly signal = input.required<Pick<SignalDetailsFragment, 'id' | 'revision' | 'erasedAt'>>();
  /** Whether somebody said that what is marked may stay; anew for what is found later. */
  readonly confirmed = model(false);

  protected readonly mutation = new MutationSender();
  protected readonly query = watchQuery(
    TextsForPublicDocument,
    () => (this.permissions.has('signal.publish') && !this.signal().erasedAt ? { id: this.signal().id } : null),
    { fetchPolicy: 'network-only' },
  );
  private readonly known = computed(() => this.query.data()?.signal);
  /** Texts in which something is found or hidden. */
  protected readonly texts = computed(() =>
    (this.known()?.textsForPublic ?? [])
      .filter(({ findings, hidden }) => findings.length + hidden.length > 0)
      .map((text) => ({ ...text, pieces: wordPieces(text) })),
  );
  private readonly hiddenWords = computed(() => this.known()?.hiddenWords ?? []);
  /** What everybody would read, each once. */
  protected readonly open = computed(() => [
    ...new Set((this.known()?.textsForPublic ?? []).flatMap((text) => openFindings(text).map(({ words }) => words))),
  ]);
  protected readonly isRead = computed(() => this.known() !== undefined);
  /** What was typed or selected, to be hidden. */
  protected readonly words = signal('');
  protected readonly said = signal('');

  constructor() {
    effect(() => {
      const { revision } = this.signal();
      const known = untracked(() => this.known()?.revision);
      if (known !== undefined && known < revision) {
        untracked(() => void this.query.refetch());
      }
    });
    // What may stay was said of what was marked then.
    effect(() => {
      this.open();
      untracked(() => this.confirmed.set(false));
    });
  }

  /** What the piece is called: what is seen of it, its words and their kind. */
  protected nameOf({ words, look, label }: WordPiece): string {
    return [look === 'hidden' ? this.t('personalWords.gap') : '', words, label].filter(Boolean).join(' ');
  }

  protected press({ words, look }: WordPiece): Promise<void> {
    return look === 'hidden' ? this.change([], piecesBehind(words, this.hiddenWords())) : this.change([words], []);
  }

  protected hideAll(): Promise<void> {
    return this.change(this.open(), []);
  }

  /** Takes over what was selected in a text. */
  protected take({ target }: Event): void {
    const isInText = target instanceof Element && target.closest('.text') !== null;
    const selected = isInText ? (document.getSelection()?.toString().trim() ?? '') : '';
    if (selected !== '' && this.stands(selected)) {
      this.words.set(selected);
    }
  }

  protected async hideTyped(): Promise<void> {
    const words = this.words().trim();
    if (words === '' || !this.stands(words)) {
      this.mutation.fail(this.t('personalWords.nowhere'));
      return;
    }
    await this.change([words], []);
    if (this.mutation.failure() === '') {
      this.words.set('');
    }
  }

  private stands(words: string): boolean {
    const lower = words.toLowerCase();
    return (this.known()?.textsForPublic ?? []).some(({ text }) => text.toLowerCase().includes(lower));
  }

  private async change(hide: readonly string[], show: readonly string[]): Promise<void> {
    const variables = { signalId: this.signal().id, hide: [...hide], show: [...show] };
    if (await this.mutation.send(HideWordsDocument, variables, 'Signal')) {
      this.said.set(this.t(hide.length > 0 ? 'personalWords.isHidden' : 'personalWords.isShown'));
    }
  }
}
