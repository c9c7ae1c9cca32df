import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { IonAccordion } from '@ionic/angular/ion-accordion';
import { IonAccordionGroup } from '@ionic/angular/ion-accordion-group';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonRadio } from '@ionic/angular/ion-radio';
import { IonRadioGroup } from '@ionic/angular/ion-radio-group';
import { hostElement, ScreenTexts } from '@ns/web';
import { problemsUnder } from '@ns/web/forms';
import { categoryIcon } from '../icons/category-icon.ts';
import { screenParts } from '../page/screen-parts.ts';
import { CategoryAdvice } from './category-advice.ts';
import { CategoryFinder } from './category-finder.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { type TopCategory, branchOf, findCategory, needsAdvice } from '../draft/menus.ts';
import { PhotoStart } from './photo-start.ts';

/** What the signal is about. Danger and matters of other bodies are shown here, before anything can be typed. */
@Component({
  selector: 'ns-category-step',
  imports: [
    screenParts,
    NgTemplateOutlet,
    IonAccordion,
    IonAccordionGroup,
    IonItem,
    IonLabel,
    IonRadio,
    IonRadioGroup,
    CategoryAdvice,
    CategoryFinder,
    PhotoStart,
  ],
  templateUrl: './category-step.html',
  styles: `
    ion-accordion-group {
      display: grid;
      gap: 0.6rem;
    }

    /* Its rows are drawn a moment later: the end of the page waits for them below the screen. */
    ion-accordion-group:empty {
      min-height: 100vh;
    }

    ion-accordion,
    .alone {
      overflow: hidden;
      border: 1px solid var(--ns-line);
      border-radius: var(--ns-radius-small);
      background: var(--ns-surface);
    }

    ion-accordion.accordion-expanding,
    ion-accordion.accordion-expanded {
      border-color: var(--ns-river);
    }

    ion-item:is([slot='header'], .alone > *) {
      --min-height: 3.5rem;
      --padding-start: 1rem;
      --inner-padding-end: 1rem;

      font-weight: 600;
    }

    [slot='content'] .next {
      padding: 0.5rem 1rem 1rem;
    }
  `,
})
export class CategoryStep {
  readonly categories = input.required<readonly TopCategory[]>();
  readonly done = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);
  private readonly host = hostElement();

  protected readonly chosen = computed(() => this.drafts.draft().category);
  protected readonly category = computed(() => findCategory(this.categories(), this.chosen()));
  protected readonly chosenBranch = computed(() => branchOf(this.categories(), this.chosen())?.code ?? null);
  /** Chosen among the found ones: then the way on stands there, and the tree does not offer the same again. */
  protected readonly foundHere = signal(false);
  protected readonly openBranch = linkedSignal(() => (this.foundHere() ? null : this.chosenBranch()));
  protected readonly adviceWaits = computed(() => {
    const category = this.category();
    return category !== undefined && needsAdvice(category) && this.drafts.draft().advicePutAside !== category.code;
  });
  private readonly finder = viewChild.required(CategoryFinder);
  /** What the description had from the words typed here. */
  private lastCarried = '';
  protected readonly photos = this.drafts.photos;
  protected readonly description = computed(() => this.drafts.draft().description);
  protected readonly problem = computed(() => problemsUnder(this.drafts.problems(), 'category').join(' '));
  protected readonly icon = categoryIcon;

  constructor() {
    afterNextRender(() => {
      // Begun with a photo elsewhere: what it shows is the next thing to say.
      if (this.photos().items().length > 0 && !this.chosen() && !this.description()) {
        void this.finder().focus();
      }
    });
  }

  /** Changes of the choices inside come here, too. */
  protected toggle({ target, currentTarget, detail }: CustomEvent<{ readonly value?: string }>): void {
    if (target === currentTarget) {
      this.openBranch.set(detail.value ?? null);
    }
  }

  protected choose(code: string, isFound = false): void {
    this.drafts.change({ category: code, ...this.carried() });
    this.foundHere.set(isFound);
    this.showNext();
  }

  /**
   * The typed words are the beginning of the description, however short, so that nobody writes them twice; what was
   * described by hand stays.
   */
  private carried(): { readonly description?: string } {
    const words = this.finder().typed().trim();
    const description = this.description();
    if (words === '' || (description !== '' && description !== this.lastCarried)) {
      return {};
    }
    this.lastCarried = words;
    return { description: words };
  }

  private showNext(): void {
    requestAnimationFrame(() =>
      this.host.querySelector('.next')?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }),
    );
  }

  protected goOn(): void {
    this.drafts.change({ advicePutAside: this.chosen(), ...this.carried() });
    this.done.emit();
  }
}
