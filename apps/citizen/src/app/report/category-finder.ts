import { Component, computed, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { IonItem } from '@ionic/angular/ion-item';
import { IonRadio } from '@ionic/angular/ion-radio';
import { IonRadioGroup } from '@ionic/angular/ion-radio-group';
import { IonTextarea } from '@ionic/angular/ion-textarea';
import { IonIcon } from '@ionic/angular/ion-icon';
import { isDangerToLife } from '@ns/bulgarian';
import { CategoryAdviceDocument, type CategoryAdviceQuery } from '@ns/contract/citizen';
import { GraphqlClient, hostElement, ScreenTexts } from '@ns/web';
import { categoryIcon } from '../icons/category-icon.ts';
import { categoriesByCode, searchCategories } from './category-search.ts';
import { WordsAdvice } from './words-advice.ts';
import type { TopCategory } from '../draft/menus.ts';

/** The reader has stopped typing after this many milliseconds. */
const pauseMs = 350;
const most = 6;
/** Fewer characters say nothing. */
const shortestWords = 3;
/** From so many words on the server knows better than single words do. */
const wordsOfSentence = 3;

/** What the server made of a text. */
interface Answered {
  readonly text: string;
  readonly advice: CategoryAdviceQuery['categoryAdvice'];
}

/**
 * Finds a category by everyday words. What the server makes of the sentence comes first, then what names and words
 * match on the device; the reporter chooses, nothing is chosen silently.
 */
@Component({
  selector: 'ns-category-finder',
  imports: [IonIcon, IonItem, IonRadio, IonRadioGroup, IonTextarea, WordsAdvice],
  host: { class: 'stack tight' },
  templateUrl: './category-finder.html',
  styles: `
    ion-radio .small {
      display: block;
    }
  `,
})
export class CategoryFinder {
  readonly categories = input.required<readonly TopCategory[]>();
  readonly chosen = input<string | null>(null);
  /** What the reporter has already written elsewhere. */
  readonly description = input('');
  /** The code of what was chosen. */
  readonly choose = output<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly host = hostElement();
  private readonly field = viewChild.required(IonTextarea);
  private readonly answered = signal<Answered | null>(null);

  /** The words as they are typed. */
  readonly typed = signal('');
  protected readonly text = computed(() => this.typed().trim() || this.description().trim());
  protected readonly found = computed(() => {
    const advice = this.advice();
    const codes = advice?.suggestions.map(({ category }) => category.code) ?? [];
    const proposals = categoriesByCode(this.categories(), codes);
    if (this.nothingFits() || (proposals.length > 0 && this.isSentence())) {
      return proposals;
    }
    const matches = searchCategories(this.categories(), this.typed()).filter(
      ({ category }) => !proposals.some((proposal) => proposal.category.code === category.code),
    );
    return [...proposals, ...matches].slice(0, most);
  });
  /** What the server makes of these very words; null before it answers, and without network. */
  private readonly advice = computed(() => {
    const answered = this.answered();
    return answered?.text === this.text() ? answered.advice : null;
  });
  private readonly isSentence = computed(() => this.text().split(/\s+/).length >= wordsOfSentence);
  /** Whether the words are of something that is not for the municipality; a word or two may still become a report. */
  protected readonly nothingFits = computed(() => {
    const outcome = this.advice()?.outcome;
    return this.isSentence() && (outcome === 'NOTHING_FITS' || outcome === 'OTHER_MATTER');
  });
  protected readonly otherMatter = computed(() => this.advice()?.otherMatter ?? null);
  /** Said before any category, also without network. */
  protected readonly isDanger = computed(() => isDangerToLife(this.text()));
  /** How many were found, for those who cannot see it. */
  protected readonly hint = computed(() => {
    const count = this.found().length;
    if (this.typed().trim().length < shortestWords) {
      return count > 0 ? this.t('report.foundByDescription') : '';
    }
    if (this.nothingFits() || this.isDanger()) {
      return '';
    }
    return count > 1
      ? this.t('report.found', { count })
      : this.t(count === 1 ? 'report.foundOne' : 'report.foundNothing');
  });
  protected readonly icon = categoryIcon;

  constructor() {
    effect((onCleanup) => {
      const text = this.text();
      if (text.length < shortestWords) {
        return;
      }
      const timer = setTimeout(() => void this.ask(text), pauseMs);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** Ready to type. */
  async focus(): Promise<void> {
    // It takes the keys once it is drawn.
    await this.field().getInputElement();
    await this.field().setFocus();
  }

  private async ask(text: string): Promise<void> {
    const answer = await this.client.query(CategoryAdviceDocument, { text });
    // Who is choosing already must not have the list moved, which would take the focus away.
    const isChoosing = this.host.querySelector('ion-radio-group')?.contains(document.activeElement) ?? false;
    // Without an answer the matches on the device are enough.
    if ('outcome' in answer && !isChoosing) {
      this.answered.set({ text, advice: answer });
    }
  }
}
