import { Component, DestroyRef, inject, input, viewChild } from '@angular/core';
import { screenParts } from '../appearance/screen-parts.ts';
import { Keyboard } from '../keys/keyboard.ts';
import { stepKeys } from '../keys/step-keys.ts';
import { LastList } from '../navigation/last-list.ts';
import { PageTitle } from '../navigation/page-title.ts';
import { SignalDetail } from './signal-detail.ts';

/** One signal on a page of its own, with the way back to the list as it was left. */
@Component({
  selector: 'ns-signal-page',
  imports: [screenParts, SignalDetail],
  host: { class: 'ns-page' },
  template: `
    <nav [attr.aria-label]="'signal.backLabel' | transloco">
      <a routerLink="/inbox" [queryParams]="inboxParams()"
        ><mat-icon class="ns-icon-small" svgIcon="back" aria-hidden="true" />{{ 'signal.back' | transloco }}</a
      >
    </nav>
    <ns-signal-detail [signalId]="id()" (shown)="title.show($event)" />
  `,
  styles: `
    :host {
      max-width: 1760px;
      // The page scrolls below the foot of the window, other places of a report above it.
      --ns-sticky-foot: var(--ns-foot-height);
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: var(--ns-press-height);
      text-decoration: none;
      font-size: 0.875rem;
    }
    a:hover {
      text-decoration: underline;
    }
    @media print {
      nav {
        display: none;
      }
    }
  `,
})
export class SignalPage {
  protected readonly title = inject(PageTitle);
  protected readonly inboxParams = inject(LastList).params;

  readonly id = input.required<string>();

  private readonly detail = viewChild.required(SignalDetail);

  constructor() {
    inject(Keyboard).listen(
      {
        ...stepKeys((to) => this.detail().startStep(to)),
        note: () => this.detail().startNote(),
        take: () => this.detail().take(),
      },
      inject(DestroyRef),
    );
  }
}
