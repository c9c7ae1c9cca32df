import { Component, inject, signal } from '@angular/core';
import { IonSpinner } from '@ionic/angular/ion-spinner';
import { ExportMyDataDocument, type ExportMyDataMutation } from '@ns/contract/own';
import { hostElement, LocalDates, ScreenTexts, MutationSender } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

/**
 * Everything that is known about the person, to read and for programs. The addresses count for some minutes, so they
 * are asked for when wanted.
 */
@Component({
  selector: 'ns-data-export',
  imports: [screenParts, IonSpinner],
  host: { style: 'display: block' },
  template: `
    <section class="stack gap-only" aria-labelledby="export-heading">
      <h2 id="export-heading">{{ t('export.heading') }}</h2>
      <p class="soft">{{ t('export.what') }}</p>
      @if (ready(); as addresses) {
        <p class="soft small" role="status" tabindex="-1">
          {{ t('export.until', { time: dates.time(addresses.expiresAt) }) }}
        </p>
        <div class="row">
          <ion-button [href]="addresses.readableUrl" download=""
            ><ion-icon slot="start" name="download" aria-hidden="true" />{{ t('export.readable') }}</ion-button
          >
          <ion-button fill="outline" [href]="addresses.jsonUrl" download=""
            ><ion-icon slot="start" name="download" aria-hidden="true" />{{ t('export.json') }}</ion-button
          >
        </div>
      }
      <ns-message [text]="form.failure()" />
      <div class="row">
        <ion-button type="button" [fill]="ready() ? 'clear' : 'outline'" [disabled]="form.busy()" (click)="prepare()">
          @if (form.busy()) {
            <ion-spinner slot="start" name="crescent" aria-hidden="true" />
          }
          {{ t(ready() ? 'export.again' : 'export.prepare') }}
        </ion-button>
      </div>
    </section>
  `,
})
export class DataExport {
  protected readonly t = inject(ScreenTexts).t;
  private readonly host = hostElement();
  protected readonly dates = inject(LocalDates);
  protected readonly ready = signal<ExportMyDataMutation['exportMyData'] | null>(null);
  protected readonly form = new MutationSender();

  protected async prepare(): Promise<void> {
    const answer = await this.form.send(ExportMyDataDocument, {});
    if (answer) {
      this.ready.set(answer);
      requestAnimationFrame(() => this.host.querySelector<HTMLElement>('[role=status]')?.focus());
    }
  }
}
