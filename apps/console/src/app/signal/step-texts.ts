import { computed, effect, untracked } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { type FilledTextFragment, type StepTextsQueryVariables, StepTextsDocument } from '@ns/contract/console';
import { watchQuery } from '@ns/web';

/**
 * Ready texts for the step of a form, filled from the form as it stands: when something else is chosen after one was
 * put into the message, it says what is chosen now. To be made where injection works.
 */
export class StepTexts {
  private readonly query: ReturnType<typeof this.ask>;
  /** Those for the form as it stands; until they are there, those that fit its step. */
  readonly all = computed(() => {
    const to = this.asked()?.to;
    const answer = this.query.answered()?.to === to ? this.query.data() : undefined;
    const texts = answer?.readyTexts ?? this.known();
    return texts.filter((text) => text.to === null || text.to === to);
  });
  /** The text that was put into the message, as it was filled then. */
  private inserted: FilledTextFragment | null = null;

  /**
   * @param asked the step and what is chosen in its form; null while it has no message
   * @param message where texts are put
   * @param known the report's texts for all steps
   */
  constructor(
    private readonly asked: () => StepTextsQueryVariables | null,
    private readonly message: FieldTree<string>,
    private readonly known: () => readonly FilledTextFragment[],
  ) {
    this.query = this.ask();
    effect(() => {
      const texts = this.all();
      untracked(() => this.fillAnew(texts));
    });
  }

  /** A text was put into the message; null when the form of another step was opened. */
  remember(text: FilledTextFragment | null): void {
    this.inserted = text;
  }

  private ask() {
    return watchQuery(StepTextsDocument, this.asked);
  }

  private fillAnew(texts: readonly FilledTextFragment[]): void {
    const former = this.inserted?.filled;
    const text = texts.find(({ id }) => id === this.inserted?.id);
    const filled = text?.filled;
    const { value } = this.message();
    if (text && former && filled && filled !== former && value().includes(former)) {
      value.update((words) => words.replace(former, () => filled));
      this.inserted = text;
    }
  }
}
