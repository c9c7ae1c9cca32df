import { DOCUMENT, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { isDangerToLife } from '@ns/bulgarian';
import { CategoryAdviceDocument, type CategoryAdviceQuery } from '@ns/contract/citizen';
import { GraphqlClient, ScreenTexts } from '@ns/web';
import { DraftStore } from '../draft/draft-store.ts';
import { categoriesByCode, searchCategories } from './category-search.ts';
import { ReportMenus } from './report-menus.ts';

/** The reader has stopped typing after this many milliseconds. */
const pauseMs = 350;
/** The press that sends waits at most so long for a proposal. */
const longestWaitMs = 2000;
/** The likeliest one and two others. */
const most = 3;
/** Fewer characters say nothing. */
const shortestWords = 3;
/** From so many words on the server knows better than single words do. */
const wordsOfSentence = 3;

/** What the server made of a text; null where it gave no answer. */
interface Answered {
  readonly text: string;
  readonly advice: CategoryAdviceQuery['categoryAdvice'] | null;
}

/**
 * Finds categories by the words of the report that is being written. What the server makes of the sentence comes first,
 * then what names and words match on the device. The likeliest one is proposed as the category of the draft until its
 * reporter chooses one.
 */
@Injectable()
export class CategoryFinder {
  private readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly drafts = inject(DraftStore);
  private readonly menus = inject(ReportMenus);
  private readonly document = inject(DOCUMENT);
  private readonly answered = signal<Answered | null>(null);
  private readonly categories = computed(() => this.menus.data()?.categories ?? []);
  private readonly text = computed(() => this.drafts.draft().description.trim());
  private readonly saysSomething = computed(() => this.text().length >= shortestWords);

  /** The likeliest categories, the best one first. */
  readonly found = computed(() => {
    if (!this.saysSomething()) {
      return [];
    }
    const codes = this.advice()?.suggestions.map(({ category }) => category.code) ?? [];
    const proposals = categoriesByCode(this.categories(), codes);
    if (this.nothingFits() || (proposals.length > 0 && this.isSentence())) {
      return proposals.slice(0, most);
    }
    const matches = searchCategories(this.categories(), this.text()).filter(
      ({ category }) => !proposals.some((proposal) => proposal.category.code === category.code),
    );
    return [...proposals, ...matches].slice(0, most);
  });
  /** What the server makes of these very words; null before it answers, and without network. */
  private readonly advice = computed(() => {
    const answered = this.answered();
    return answered?.text === this.text() ? answered.advice : null;
  });
  /** Whether the server has answered for these very words, or cannot. */
  private readonly isJudged = computed(() => this.answered()?.text === this.text());
  private readonly isSentence = computed(() => this.text().split(/\s+/).length >= wordsOfSentence);
  /** Whether the words are of something that is not for the municipality; a word or two may still become a report. */
  readonly nothingFits = computed(() => {
    const outcome = this.advice()?.outcome;
    return this.isSentence() && (outcome === 'NOTHING_FITS' || outcome === 'OTHER_MATTER');
  });
  readonly otherMatter = computed(() => this.advice()?.otherMatter ?? null);
  /** Said before any category, also without network. */
  readonly isDanger = computed(() => isDangerToLife(this.text()));
  /** How many were found, for those who cannot see it. */
  readonly hint = computed(() => {
    const count = this.found().length;
    if (!this.saysSomething() || this.nothingFits() || this.isDanger()) {
      return '';
    }
    return count > 1
      ? this.t('report.found', { count })
      : this.t(count === 1 ? 'report.foundOne' : 'report.foundNothing');
  });

  constructor() {
    effect((onCleanup) => {
      const text = this.text();
      if (!this.saysSomething()) {
        untracked(() => this.propose(null));
        return;
      }
      const timer = setTimeout(() => void this.ask(text), pauseMs);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => this.proposeLikeliest());
  }

  /**
   * For the press that sends: words that were typed a moment ago are judged first, as far as that takes no longer than
   * a moment. @returns whether the proposed category has changed by that, so that nobody has seen it yet
   */
  async changesNow(): Promise<boolean> {
    const before = this.drafts.draft();
    if ((before.category !== null && !before.categorySuggested) || this.isJudged() || !this.saysSomething()) {
      return false;
    }
    await Promise.race([this.ask(this.text()), new Promise((done) => setTimeout(done, longestWaitMs))]);
    this.proposeLikeliest();
    return this.drafts.draft().category !== before.category;
  }

  private proposeLikeliest(): void {
    if (this.isJudged()) {
      const isCertain = !this.nothingFits() && !this.isDanger();
      const code = isCertain ? (this.found()[0]?.category.code ?? null) : null;
      untracked(() => this.propose(code));
    }
  }

  /** What a reporter has chosen stays. */
  private propose(code: string | null): void {
    const { category, categorySuggested } = this.drafts.draft();
    if (code !== category && (category === null || categorySuggested)) {
      this.drafts.change({ category: code, categorySuggested: code !== null });
    }
  }

  private async ask(text: string): Promise<void> {
    const answer = await this.client.query(CategoryAdviceDocument, { text });
    // Who is choosing already must not have the list moved, which would take the focus away.
    const isChoosing = this.document.activeElement?.closest('ns-category-section ion-radio-group') ?? null;
    if (isChoosing === null) {
      // Without an answer the matches on the device are enough.
      this.answered.set({ text, advice: 'outcome' in answer ? answer : null });
    }
  }
}
