import { Component, computed, inject } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import type { IconName } from '../appearance/icon-set.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { ConnectionStatus, type ConnectionState } from '../live/connection-status.ts';

const icons: Record<ConnectionState, IconName> = { live: 'live', reconnecting: 'again', offline: 'unlinked' };

/** Says whether what is on the screen is fresh. */
@Component({
  selector: 'ns-connection-badge',
  imports: [screenParts, MatTooltip],
  template: `
    <span
      class="badge"
      role="status"
      [attr.data-status]="status()"
      [matTooltip]="'connection.' + status() + 'Hint' | transloco"
    >
      <mat-icon [svgIcon]="icon()" aria-hidden="true" />
      <span class="word">{{ 'connection.' + status() | transloco }}</span>
    </span>
  `,
  styles: `
    .badge {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      padding: 4px 10px 4px 8px;
      border-radius: 999px;
      font-size: 0.8125rem;
      line-height: 1.4;
      white-space: nowrap;
      color: var(--mat-sys-on-surface-variant);
    }
    .badge[data-status='live'] .mat-icon {
      color: var(--ns-tone-done-ink);
    }
    .badge[data-status='reconnecting'] {
      background: var(--ns-tone-waiting-ground);
      color: var(--ns-tone-waiting-ink);
    }
    .badge[data-status='offline'] {
      background: var(--ns-tone-trouble-ground);
      color: var(--ns-tone-trouble-ink);
      font-weight: 550;
    }
    // On the narrowest phones the tools keep one line: that all is well is said by the picture, and read aloud.
    @media (max-width: 380px) {
      .badge[data-status='live'] {
        position: relative;
        padding: 4px;

        .word {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    }
    .mat-icon {
      width: 18px;
      height: 18px;
    }
  `,
})
export class ConnectionBadge {
  protected readonly status = inject(ConnectionStatus).status;
  protected readonly icon = computed(() => icons[this.status()]);
}
