import { Component, inject, input, output } from '@angular/core';
import { LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import type { KeptDraft } from './entry-draft.ts';

/** Entries that were begun and not sent, and are open nowhere. */
@Component({
  selector: 'ns-unfinished-entries',
  imports: [screenParts],
  template: `
    @if (drafts().length) {
      <section class="ns-card" aria-labelledby="unfinished" data-testid="unfinished">
        <h2 id="unfinished">{{ 'onBehalf.unfinished' | transloco: { count: drafts().length } }}</h2>
        <ul>
          @for (draft of drafts(); track draft.clientKey) {
            @let title = draft.fields['description'] || draft.fields['name'] || ('onBehalf.untitled' | transloco);
            <li>
              <p class="title ns-cut">{{ title }}</p>
              <span class="ns-quiet ns-small">{{ dates.time(moment(draft)) }}</span>
              <button
                matButton
                type="button"
                [attr.aria-label]="'onBehalf.goOnWith' | transloco: { title }"
                (click)="goOn.emit(draft.clientKey)"
              >
                {{ 'onBehalf.goOn' | transloco }}
              </button>
              <button
                matButton
                type="button"
                [attr.aria-label]="'onBehalf.removeDraft' | transloco: { title }"
                (click)="remove.emit(draft.clientKey)"
              >
                {{ 'onBehalf.remove' | transloco }}
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
      margin-bottom: 12px;
    }
    h2 {
      margin: 0;
      font-size: 1rem;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
    }
    span {
      margin-inline-end: auto;
    }
    .title {
      flex: 1 1 240px;
      min-width: 0;
      margin: 0;
    }
  `,
})
export class UnfinishedEntries {
  protected readonly dates = inject(LocalDates);

  readonly drafts = input.required<readonly KeptDraft[]>();
  /** Key of the draft that the clerk goes on with. */
  readonly goOn = output<string>();
  /** Key of the draft that is given up. */
  readonly remove = output<string>();

  protected moment({ at }: KeptDraft): string {
    return new Date(at).toISOString();
  }
}
