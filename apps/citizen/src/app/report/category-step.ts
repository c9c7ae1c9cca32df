import { NgTemplateOutlet } from '@angular/common';
import { Component, ElementRef, computed, inject, input, linkedSignal, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FieldProblem, problemAt } from '../form/field-problems';
import { Notice } from '../form/notice';
import { categoryIcon } from '../shell/icons';
import { CategoryAdvice } from './category-advice';
import { DraftStore } from './draft-store';
import { type TopCategory, branchOf, findCategory, needsAdvice } from './menus';

/** What the signal is about. Danger and matters of others are told here, before anything can be typed. */
@Component({
  selector: 'ns-category-step',
  imports: [NgTemplateOutlet, IonButton, IonIcon, TranslocoDirective, Notice, CategoryAdvice],
  templateUrl: './category-step.html',
  styleUrl: './category-step.css',
})
export class CategoryStep {
  readonly categories = input.required<readonly TopCategory[]>();
  readonly problems = input<readonly FieldProblem[]>([]);
  readonly done = output();

  private readonly drafts = inject(DraftStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly chosen = computed(() => this.drafts.draft().category);
  protected readonly category = computed(() => findCategory(this.categories(), this.chosen()));
  protected readonly chosenBranch = computed(() => branchOf(this.categories(), this.chosen())?.code ?? null);
  protected readonly openBranch = linkedSignal(() => this.chosenBranch());
  protected readonly adviceWaits = computed(() => {
    const category = this.category();
    return category !== undefined && needsAdvice(category) && this.drafts.draft().advicePutAside !== category.code;
  });
  protected readonly problemAt = problemAt;
  protected readonly icon = categoryIcon;

  protected toggle(code: string): void {
    this.openBranch.update((open) => (open === code ? null : code));
  }

  protected choose(code: string): void {
    this.drafts.change({ category: code });
    requestAnimationFrame(() => this.host.nativeElement.querySelector('.next')?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }));
  }

  protected goOn(): void {
    this.drafts.change({ advicePutAside: this.chosen() });
    this.done.emit();
  }
}
