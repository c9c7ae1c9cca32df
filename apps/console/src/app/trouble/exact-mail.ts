import { Component, computed, inject, signal } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { DomSanitizer } from '@angular/platform-browser';
import { type DeliveryPartsFragment, ExactMailDocument } from '@ns/contract/console';
import { watchQuery, LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { SendAgain } from './send-again.ts';
import { dialogParts } from '../form/form-parts.ts';

type View = 'html' | 'text' | 'headers';

/** One email exactly as its reader gets it. Closes with true when it was sent again. */
@Component({
  selector: 'ns-exact-mail',
  imports: [screenParts, MatButtonToggle, MatButtonToggleGroup, dialogParts, SendAgain],
  template: `
    <h2 mat-dialog-title>{{ mail()?.subject ?? delivery.kindLabel }}</h2>
    <mat-dialog-content>
      <p class="ns-small ns-quiet">
        {{ delivery.address }} · {{ dates.moment(delivery.sentAt ?? delivery.createdAt) }}
      </p>
      @if (mail(); as shown) {
        <mat-button-toggle-group
          hideSingleSelectionIndicator
          [value]="view()"
          [attr.aria-label]="'exactMail.view' | transloco"
          (change)="view.set($event.value)"
        >
          @for (each of views; track each) {
            <mat-button-toggle [value]="each">{{ 'exactMail.' + each | transloco }}</mat-button-toggle>
          }
        </mat-button-toggle-group>
        @switch (view()) {
          @case ('html') {
            <iframe sandbox="" [title]="'exactMail.frame' | transloco" [srcdoc]="page()"></iframe>
          }
          @case ('text') {
            <pre tabindex="0">{{ shown.text }}</pre>
          }
          @case ('headers') {
            @if (shown.headers.length) {
              <dl class="ns-facts">
                @for (header of shown.headers; track $index) {
                  <dt>{{ header.name }}</dt>
                  <dd>{{ header.value }}</dd>
                }
              </dl>
            } @else {
              <p class="ns-quiet">{{ 'exactMail.noHeaders' | transloco }}</p>
            }
          }
        }
      } @else if (query.error(); as problem) {
        <ns-problem [text]="problem.message" />
      } @else if (query.data()) {
        <p class="ns-quiet">{{ 'exactMail.gone' | transloco }}</p>
      } @else {
        <span class="ns-skeleton"></span>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      @if (canResend()) {
        <ns-send-again [sent]="{ deliveryId: delivery.id, kind: delivery.kindLabel }" (done)="window.close(true)" />
      }
      <button matButton mat-dialog-close type="button">{{ 'photos.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      align-content: start;
      justify-items: start;
    }
    iframe,
    pre,
    dl {
      width: 100%;
    }
    iframe {
      height: min(52dvh, 720px);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      background: #ffffff;
    }
    pre {
      margin: 0;
      padding: 14px;
      max-height: 52dvh;
      overflow: auto;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      font-size: 0.8125rem;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class ExactMail {
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly window = inject<MatDialogRef<ExactMail, boolean>>(MatDialogRef);
  protected readonly delivery = inject<DeliveryPartsFragment>(MAT_DIALOG_DATA);
  protected readonly dates = inject(LocalDates);

  protected readonly views: readonly View[] = ['html', 'text', 'headers'];
  protected readonly view = signal<View>('html');
  protected readonly query = watchQuery(ExactMailDocument, () => ({ id: this.delivery.id }), {
    fetchPolicy: 'network-only',
  });
  protected readonly mail = computed(() => this.query.data()?.deliveryMail ?? null);
  protected readonly canResend = computed(() => this.delivery.state === 'BOUNCED' || this.delivery.state === 'FAILED');
  // The frame's sandbox is empty: no scripts, no forms, no links, no origin. Without its styles the mail would not be
  // the mail.
  protected readonly page = computed(() => this.sanitizer.bypassSecurityTrustHtml(this.mail()?.html ?? ''));
}
