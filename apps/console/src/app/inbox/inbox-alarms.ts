import { Component, inject } from '@angular/core';
import { screenParts } from '../appearance/screen-parts.ts';
import { AttentionWatch } from '../live/attention-watch.ts';

/** What everybody at work should know before reading on: the records system is away, a certificate ends. */
@Component({
  selector: 'ns-inbox-alarms',
  imports: [screenParts],
  template: `
    @if (watch.recordsAway(); as away) {
      <div class="ns-notice ns-notice--attention" role="status" data-testid="records-away">
        <mat-icon svgIcon="unlinked" aria-hidden="true" />
        <p>
          {{
            away.words
              ? ('inbox.recordsRefuses' | transloco: { problem: away.words })
              : ('inbox.recordsAway' | transloco: { since: away.since })
          }}
          <a routerLink="/stuck">{{ 'inbox.toStuck' | transloco }}</a>
        </p>
      </div>
    }
    @for (certificate of watch.certificates(); track certificate.role) {
      <div class="ns-notice ns-notice--attention" role="status" data-testid="certificate-ends">
        <mat-icon svgIcon="attention" aria-hidden="true" />
        <p>{{ certificate.text }} {{ 'stuck.certificateAdvice' | transloco }}</p>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .ns-notice {
      border-radius: 0;
      padding: 7px 16px;
      font-size: 0.875rem;
    }
  `,
})
export class InboxAlarms {
  protected readonly watch = inject(AttentionWatch);
}
