import { Component, input, linkedSignal, output } from '@angular/core';
import { IonAccordion } from '@ionic/angular/ion-accordion';
import { IonAccordionGroup } from '@ionic/angular/ion-accordion-group';
import { categoryIcon } from '../icons/category-icon.ts';
import { screenParts } from '../page/screen-parts.ts';
import { type TopCategory, branchOf } from '../draft/menus.ts';

/** All categories in their groups. Each is a button: a press is a choice, and the arrow keys choose nothing. */
@Component({
  selector: 'ns-category-menu',
  imports: [screenParts, IonAccordion, IonAccordionGroup],
  template: `
    <ion-accordion-group [value]="openBranch()">
      @for (branch of categories(); track branch.code) {
        @if (branch.children.length > 0) {
          <ion-accordion [value]="branch.code">
            <ion-item slot="header" lines="none">
              <ion-icon slot="start" [name]="icon(branch.icon)" aria-hidden="true" />
              <ion-label>{{ branch.name }}</ion-label>
            </ion-item>
            <ion-list slot="content" class="choices" lines="none">
              @for (leaf of branch.children; track leaf.code) {
                <ion-item button [detail]="false" (click)="choose.emit(leaf.code)">
                  <ion-label>{{ leaf.name }}</ion-label>
                  @if (leaf.code === chosen()) {
                    <ion-icon slot="end" name="done" aria-hidden="true" />
                  }
                </ion-item>
              }
            </ion-list>
          </ion-accordion>
        } @else {
          <ion-item button class="alone" lines="none" [detail]="false" (click)="choose.emit(branch.code)">
            <ion-icon slot="start" [name]="icon(branch.icon)" aria-hidden="true" />
            <ion-label>{{ branch.name }}</ion-label>
          </ion-item>
        }
      }
    </ion-accordion-group>
  `,
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

    ion-item:is([slot='header'], .alone) {
      --min-height: 3.5rem;
      --padding-start: 1rem;
      --inner-padding-end: 1rem;

      font-weight: 600;
    }
  `,
})
export class CategoryMenu {
  readonly categories = input.required<readonly TopCategory[]>();
  readonly chosen = input('');
  /** The code of what was pressed. */
  readonly choose = output<string>();

  protected readonly openBranch = linkedSignal(() => branchOf(this.categories(), this.chosen())?.code ?? null);
  protected readonly icon = categoryIcon;
}
