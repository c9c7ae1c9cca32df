import { Component, ElementRef, computed, effect, inject, input, output, signal } from '@angular/core';
import { AlertController } from '@ionic/angular/alert-controller';
import { IonButton } from '@ionic/angular/ion-button';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { SignalDetailsFragment } from '@ns/contract/citizen';
import { WithdrawSignalDocument } from '@ns/contract/own';
import { GraphqlClient } from '@ns/web';
import { Notice } from '../form/notice.ts';
import { Icon } from '../icons/icon.ts';
import { AddPhotosForm } from './add-photos-form.ts';
import { AnswerForm } from './answer-form.ts';
import { DisputeForm } from './dispute-form.ts';
import { RateForm } from './rate-form.ts';

/** What the server allows the reporter to do now; nothing here decides it. */
@Component({
  selector: 'ns-signal-actions',
  imports: [IonButton, Icon, TranslocoDirective, Notice, AddPhotosForm, AnswerForm, DisputeForm, RateForm],
  templateUrl: './signal-actions.html',
  styles: `
    :host {
      display: contents;
    }

    .stack:not(:has(*)) {
      display: none;
    }

    .asked {
      border-color: var(--ns-sun);
    }
  `,
})
export class SignalActions {
  readonly signal = input.required<SignalDetailsFragment>();
  /** What is shown is no longer true: ask again. */
  readonly stale = output();

  private readonly client = inject(GraphqlClient);
  private readonly alerts = inject(AlertController);
  private readonly texts = inject(TranslocoService);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opened = signal<'dispute' | 'photos' | null>(null);

  /** The form that the reporter opened, for as long as the server allows it. */
  protected readonly form = computed(() => {
    const opened = this.opened();
    return opened && this.can()[opened] ? opened : null;
  });
  protected readonly failure = signal('');
  /** An answer takes photos along, so there is no second place for them. */
  protected readonly can = computed(() => {
    const actions = new Set(this.signal().availableActions);
    return {
      answer: actions.has('ANSWER'),
      dispute: actions.has('DISPUTE'),
      withdraw: actions.has('WITHDRAW'),
      rate: actions.has('RATE'),
      photos: actions.has('ADD_PHOTOS') && !actions.has('ANSWER'),
    };
  });

  constructor() {
    effect(() => {
      // What was opened is over with the step it belonged to; the next outcome begins without it.
      const opened = this.opened();
      if (opened && !this.can()[opened]) {
        this.opened.set(null);
      }
    });
  }

  protected open(form: 'dispute' | 'photos'): void {
    this.opened.set(form);
    // The pressed button is gone; the focus of keyboard and screen reader moves to the form.
    requestAnimationFrame(() => this.host.nativeElement.querySelector<HTMLElement>('form h2[tabindex]')?.focus());
  }

  protected close(): void {
    this.opened.set(null);
  }

  protected async confirmWithdrawal(): Promise<void> {
    const text = (key: string) => this.texts.translate(key);
    const alert = await this.alerts.create({
      header: text('withdraw.heading'),
      message: text('withdraw.text'),
      buttons: [
        { text: text('form.cancel'), role: 'cancel' },
        { text: text('withdraw.confirm'), role: 'destructive', handler: () => void this.withdraw() },
      ],
    });
    await alert.present();
  }

  private async withdraw(): Promise<void> {
    this.failure.set('');
    const answer = await this.client.mutate(WithdrawSignalDocument, { signalId: this.signal().id });
    if (answer.__typename !== 'CitizenSignal') {
      this.failure.set(answer.message);
      this.stale.emit();
    }
  }
}
