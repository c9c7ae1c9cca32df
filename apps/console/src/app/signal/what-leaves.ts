import { Component, computed, input } from '@angular/core';
import type { ReferralPreviewQuery } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';

/**
 * What leaves of a report, word for word, with what the reporter wrote of people; where nothing is sent, what a
 * contractor sees with its link.
 */
@Component({
  selector: 'ns-what-leaves',
  imports: [screenParts],
  template: `
    @if (shown().personalData.length) {
      <div class="ns-notice ns-notice--attention" role="status" data-testid="referral-personal-data">
        <div>
          <p>
            {{ (isSent() ? 'referralPreview.personalData' : 'referralPreview.personalDataSeen') | transloco }}
          </p>
          <ul>
            @for (finding of shown().personalData; track $index) {
              <li>
                {{ finding.label }} <mark>{{ finding.words }}</mark>
              </li>
            }
          </ul>
        </div>
      </div>
    }
    <details data-testid="referral-preview">
      <summary class="ns-small">
        @if (isSent()) {
          {{ 'referralPreview.title' | transloco: { body: name() } }}:
          <strong>{{ shown().subject }}</strong>
        } @else {
          {{ 'referralPreview.seen' | transloco: { body: name() } }}
        }
      </summary>
      <p class="ns-small ns-quiet">
        @if (shown().destination) {
          {{ 'referralPreview.to' | transloco: { destination: shown().destination } }}
        }
        @if (shown().photos) {
          · {{ 'referralPreview.photos' | transloco: { photos: shown().photos } }}
        }
      </p>
      <pre tabindex="0" role="group" [attr.aria-label]="'referralPreview.what' | transloco">{{ shown().text }}</pre>
    </details>
  `,
  styles: `
    ul {
      margin: 0;
      padding-inline-start: 20px;
    }
    summary {
      cursor: pointer;
      overflow-wrap: anywhere;
    }
    pre {
      max-height: 30vh;
      margin: 4px 0 0;
      padding: 6px 12px;
      overflow: auto;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
      font: inherit;
      font-size: 0.8125rem;
      line-height: 1.4;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class WhatLeaves {
  /** of the body or contractor */
  readonly name = input.required<string>();
  readonly shown = input.required<NonNullable<ReferralPreviewQuery['referralPreview']>>();
  protected readonly isSent = computed(() => this.shown().channel !== 'NONE');
}
