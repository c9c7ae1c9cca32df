import { Component, Injector, afterNextRender, computed, inject, input, model } from '@angular/core';
import { IonRadio } from '@ionic/angular/ion-radio';
import { IonRadioGroup } from '@ionic/angular/ion-radio-group';
import { hostElement } from '@ns/web';
import { FieldControl } from '../form/field-control.ts';
import { categoryIcon } from '../icons/category-icon.ts';
import { screenParts } from '../page/screen-parts.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { type CategoryChoice, type TopCategory, waitingAdvice } from '../draft/menus.ts';
import { CategoryAdvice } from './category-advice.ts';
import { CategoryFinder } from './category-finder.ts';
import { CategoryMenu } from './category-menu.ts';
import { categoriesByCode } from './category-search.ts';

/** The chosen one and two others. */
const most = 3;

/**
 * What the report is about: what its words are like, the likeliest one proposed, and all categories. Danger and matters
 * of other bodies are shown here, before anything that follows.
 */
@Component({
  selector: 'ns-category-section',
  imports: [screenParts, IonRadio, IonRadioGroup, CategoryAdvice, CategoryMenu],
  templateUrl: './category-section.html',
  styles: `
    h2 {
      margin: 0;
    }

    h2:focus {
      outline: none;
    }

    .field-hint:empty {
      display: none;
    }

    ion-radio-group {
      border: 1px solid var(--ns-line);
      border-radius: var(--ns-radius-small);
      background: var(--ns-surface);
    }

    ion-radio .small {
      display: block;
    }
  `,
})
export class CategorySection extends FieldControl<string> {
  readonly categories = input.required<readonly TopCategory[]>();
  readonly label = input.required<string>();
  /** The code of the category; empty while there is none. */
  readonly value = model('');
  /** Whether all categories are shown; they are as well while there is nothing to propose. */
  readonly menuOpen = model(false);

  private readonly drafts = inject(DraftStore);
  private readonly injector = inject(Injector);
  private readonly section = hostElement();

  protected readonly finder = inject(CategoryFinder);
  /** What the words are like, with the one that was chosen elsewhere before them. */
  protected readonly offered = computed(() => {
    const found = this.finder.found();
    const isFound = found.some(({ category }) => category.code === this.value());
    const chosen = isFound ? [] : categoriesByCode(this.categories(), [this.value()]);
    return [...chosen, ...found].slice(0, most);
  });
  protected readonly adviceOf = computed(() => waitingAdvice(this.categories(), this.drafts.draft()));
  protected readonly icon = categoryIcon;
  protected readonly focused = 'h2';

  /** A choice closes the menu, which would show it once more. */
  protected pick(code: string): void {
    this.value.set(code);
    this.menuOpen.set(false);
  }

  /** What was pressed in the menu is the first of the offered ones. */
  protected choose(code: string): void {
    this.pick(code);
    this.focusLater();
  }

  protected putAside({ code }: CategoryChoice): void {
    this.drafts.change({ advicePutAside: code });
    this.focusLater();
  }

  /** What had the keys is gone. */
  private focusLater(): void {
    afterNextRender(() => this.section.querySelector('h2')?.focus(), { injector: this.injector });
  }
}
