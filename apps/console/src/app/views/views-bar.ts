import { Component, DestroyRef, Injector, computed, inject, input, viewChild } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router } from '@angular/router';
import { type SignalQuery, signalQueryFrom, matterOf, urlQuery } from '../signal-list/signal-query.ts';
import { Keyboard } from '../keys/keyboard.ts';
import { ManageViews } from './manage-views.ts';
import { SaveView, type ViewToSave } from './save-view.ts';
import { ViewStore } from './view-store.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Which view the list shows, and the way to the others. */
@Component({
  selector: 'ns-views-bar',
  imports: [screenParts, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    <button matButton type="button" #trigger="matMenuTrigger" [matMenuTriggerFor]="menu" data-testid="views">
      <mat-icon svgIcon="bookmark" aria-hidden="true" /><span class="cdk-visually-hidden"
        >{{ 'savedViews.label' | transloco }} </span
      >{{ name().words ?? (name().key ?? '' | transloco) }}
    </button>
    <mat-menu #menu="matMenu">
      @for (view of store.standard(); track view.name) {
        <button
          mat-menu-item
          type="button"
          [attr.aria-current]="view.query === address() ? 'true' : null"
          (click)="show(view.query)"
        >
          {{ view.name | transloco }}
        </button>
      }
      @if (store.mine().length) {
        <p class="part ns-quiet ns-small">{{ 'savedViews.saved' | transloco }}</p>
        @for (view of store.mine(); track view.id) {
          <button
            mat-menu-item
            type="button"
            [attr.aria-current]="view.query === address() ? 'true' : null"
            (click)="show(view.query)"
          >
            {{ view.name }}
          </button>
        }
      }
      @if (store.ofOthers().length) {
        <p class="part ns-quiet ns-small">{{ 'savedViews.shared' | transloco }}</p>
        @for (view of store.ofOthers(); track view.id) {
          <button
            mat-menu-item
            type="button"
            [attr.aria-current]="view.query === address() ? 'true' : null"
            (click)="show(view.query)"
          >
            {{ view.name }}<span class="ns-quiet ns-small"> · {{ view.sharedBy }}</span>
          </button>
        }
      }
      <p class="part" aria-hidden="true"></p>
      <button mat-menu-item type="button" (click)="save()">{{ 'savedViews.save' | transloco }}</button>
      @if (store.saved().length) {
        <button mat-menu-item type="button" (click)="manage()">{{ 'savedViews.manage' | transloco }}</button>
      }
    </mat-menu>
  `,
  styles: `
    .part {
      margin-top: 4px;
      padding: 8px 16px 2px;
      border-top: 1px solid var(--mat-sys-outline-variant);
      font-weight: 550;
    }
    [aria-current] {
      background: var(--mat-sys-secondary-container);
    }
  `,
})
export class ViewsBar {
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  protected readonly store = inject(ViewStore);

  readonly query = input.required<SignalQuery>();

  private readonly trigger = viewChild.required(MatMenuTrigger);
  protected readonly address = computed(() => urlQuery(this.query()));
  /** The name of what is shown: its own, or a key of the dictionaries. */
  protected readonly name = computed<{ readonly words?: string; readonly key?: string }>(() => {
    const saved = [...this.store.mine(), ...this.store.ofOthers()].find(({ query }) => query === this.address());
    const matter = matterOf(this.query());
    const standard = this.store
      .standard()
      .find(({ query }) => matterOf(signalQueryFrom(new URLSearchParams(query))) === matter);
    return saved ? { words: saved.name } : standard ? { key: standard.name } : { key: 'savedViews.own' };
  });

  constructor() {
    inject(Keyboard).listen({ views: () => this.trigger().openMenu() }, inject(DestroyRef));
  }

  protected show(query: string): void {
    void this.router.navigate(['/inbox'], { queryParams: Object.fromEntries(new URLSearchParams(query)) });
  }

  protected save(): void {
    const data: ViewToSave = { query: this.address() };
    this.dialog.open(SaveView, { data, width: '440px', injector: this.injector });
  }

  protected manage(): void {
    this.dialog.open(ManageViews, { data: this.address(), width: '640px', maxWidth: '94vw', injector: this.injector });
  }
}
