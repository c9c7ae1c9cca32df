import { Component, Injector, afterNextRender, computed, effect, inject, input, output } from '@angular/core';
import { IonSpinner } from '@ionic/angular/ion-spinner';
import { ScreenTexts, hostElement } from '@ns/web';
import { CodeAccount } from '../account/code-account.ts';
import { screenParts } from '../page/screen-parts.ts';
import { DraftStore } from '../draft/draft-store.ts';

// Where the press leads, in one file with its button: by then there may be no network.
export { ReportWaiting } from './report-waiting.ts';

/** The one press that sends the report. Visitors are then asked who they are, in the same place. */
@Component({
  selector: 'ns-send-section',
  imports: [screenParts, CodeAccount, IonSpinner],
  host: { class: 'stack' },
  templateUrl: './send-section.html',
  styles: `
    h2:focus {
      outline: none;
    }
  `,
})
export class SendSection {
  /** Whether it is known who sends; others say so here, and are signed in by the code that they get. */
  readonly signedIn = input.required<boolean>();
  /** Whether a visitor has pressed to send a report in which nothing is missing. */
  readonly asking = input(false);
  readonly sending = input(false);
  readonly failure = input('');
  readonly send = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly photos = inject(DraftStore).photos;
  private readonly host = hostElement();

  /** Photos that are not sent: the reporter has seen why. */
  protected readonly refusedPhotos = computed(() => this.photos().refused().length);
  protected readonly photosUnderway = computed(
    () =>
      this.photos()
        .items()
        .filter(({ state }) => state === 'preparing' || state === 'uploading' || state === 'interrupted').length,
  );

  constructor() {
    const injector = inject(Injector);
    effect(() => {
      if (this.failure()) {
        // A report that came back opens at its top.
        afterNextRender(() => this.host.scrollIntoView({ block: 'center' }), { injector });
      }
    });
    effect(() => {
      if (this.asking() && !this.signedIn()) {
        // The button that was pressed is gone.
        afterNextRender(() => this.showWho(), { injector });
      }
    });
  }

  private showWho(): void {
    const heading = this.host.querySelector<HTMLElement>('#who');
    heading?.parentElement?.scrollIntoView({ block: 'center' });
    heading?.focus({ preventScroll: true });
  }
}
