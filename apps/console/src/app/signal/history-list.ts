import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { TranslocoPipe } from '@jsverse/transloco';
import { type HistoryEntryFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { type IconName } from '../appearance/icon-set';
import { statusLook } from '../appearance/status-look';
import { PhotoStrip } from './photo-strip';

/** Everything that happened to the signal, the newest first. */
@Component({
  selector: 'ns-history-list',
  imports: [MatIcon, TranslocoPipe, PhotoStrip],
  template: `
    <ol>
      @for (entry of entries(); track entry.cursor) {
        <li data-testid="history-entry">
          <mat-icon [svgIcon]="icon(entry)" aria-hidden="true" />
          <div class="body">
            <h3>{{ entry.title }}</h3>
            <p class="ns-quiet ns-small">{{ dates.moment(entry.at) }} · {{ entry.actor ?? ('history.system' | transloco) }}</p>
            @if (entry.message) {
              <p class="words">{{ entry.message }}</p>
            }
            @if (entry.note) {
              <p class="words internal">
                @if (entry.status) {
                  <span class="ns-small">{{ 'history.note' | transloco }}</span>
                }{{ entry.note }}
              </p>
            }
            @if (entry.photos.length) {
              <ns-photo-strip [photos]="entry.photos" />
            }
          </div>
        </li>
      } @empty {
        <li class="ns-quiet">{{ 'history.none' | transloco }}</li>
      }
    </ol>
  `,
  styleUrl: './history-list.scss',
})
export class HistoryList {
  readonly events = input.required<readonly HistoryEntryFragment[]>();

  protected readonly dates = inject(LocalDates);
  protected readonly entries = computed(() => this.events().toReversed());

  protected icon({ status, note }: HistoryEntryFragment): IconName {
    return status ? statusLook[status].icon : note ? 'note' : 'stamp';
  }
}
