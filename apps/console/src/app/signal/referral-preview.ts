import { Component, computed, inject, input } from '@angular/core';
import { ReferralPreviewDocument } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { WhatLeaves } from './what-leaves.ts';

/** What leaves for a body when the report is forwarded, word for word, before it does. */
@Component({
  selector: 'ns-referral-preview',
  imports: [screenParts, WhatLeaves],
  template: `
    @if (preview(); as shown) {
      @if (shown.channel === 'NONE') {
        <p class="ns-small" data-testid="referral-by-phone">
          {{
            'referralPreview.byPhone' | transloco: { body: name(), phone: shown.phone ? ' (' + shown.phone + ')' : '' }
          }}
        </p>
      } @else {
        <ns-what-leaves [name]="name()" [shown]="shown" />
      }
    }
  `,
})
export class ReferralPreview {
  private readonly catalogue = inject(Catalogue);
  readonly signalId = input.required<string>();
  /** code of the chosen body */
  readonly body = input.required<string>();

  private readonly query = watchQuery(
    ReferralPreviewDocument,
    () => ({ signalId: this.signalId(), externalBody: this.body() }),
    { fetchPolicy: 'network-only' },
  );
  protected readonly preview = computed(() => this.query.data()?.referralPreview ?? null);
  protected readonly name = computed(
    () => this.catalogue.externalBodies().find(({ code }) => code === this.body())?.name ?? '',
  );
}
