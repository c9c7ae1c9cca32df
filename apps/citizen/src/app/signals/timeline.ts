import { Component, computed, inject, input } from '@angular/core';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { LocalDates } from '@ns/web';
import { WholeNumbers } from '../form/whole-numbers.ts';
import { PhotoList } from '../photos/photo-list.ts';

/** What happened to a signal, newest first. */
@Component({
  selector: 'ns-timeline',
  imports: [PhotoList, WholeNumbers],
  template: `
    <ol aria-live="polite" aria-relevant="additions">
      @for (entry of newestFirst(); track entry.cursor) {
        <li>
          <h3><span [nsWholeNumbers]="entry.title"></span></h3>
          <time class="soft small" [attr.datetime]="entry.at">{{ dates.moment(entry.at) }}</time>
          @if (entry.message; as message) {
            <p class="prose" [nsWholeNumbers]="message"></p>
          }
          @if (entry.corrections.length > 0) {
            <dl class="small">
              @for (correction of entry.corrections; track correction.field) {
                <dt class="soft">{{ correction.label }}</dt>
                <dd class="prose">
                  <del>{{ correction.before ?? '–' }}</del><ins>{{ correction.after ?? '–' }}</ins>
                </dd>
              }
            </dl>
          }
          @if (entry.photos.length > 0) {
            <ns-photo-list [photos]="entry.photos" />
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      position: relative;
      padding: 0 0 1.25rem 1.75rem;
    }

    li:last-child {
      padding-bottom: 0;
    }

    li::before {
      position: absolute;
      top: 0.35rem;
      left: 0;
      box-sizing: border-box;
      width: 0.85rem;
      height: 0.85rem;
      border: 3px solid var(--ns-line);
      border-radius: 50%;
      background: var(--ns-surface);
      content: '';
    }

    li:first-child::before {
      border-color: var(--ns-river);
    }

    li:not(:last-child)::after {
      position: absolute;
      top: 1.35rem;
      bottom: -0.2rem;
      left: calc(0.425rem - 1px);
      width: 2px;
      background: var(--ns-line);
      content: '';
    }

    p,
    dl {
      margin: 0.4rem 0 0;
    }

    dd {
      margin: 0 0 0.4rem;
      overflow-wrap: anywhere;
    }

    del,
    ins {
      display: block;
    }

    ns-photo-list {
      display: block;
      margin-top: 0.6rem;
    }
  `,
})
export class Timeline {
  readonly entries = input.required<OwnSignalDetailsFragment['timeline']>();
  protected readonly dates = inject(LocalDates);
  protected readonly newestFirst = computed(() =>
    [...this.entries()].sort((a, b) => b.at.localeCompare(a.at) || b.cursor.localeCompare(a.cursor)),
  );
}
