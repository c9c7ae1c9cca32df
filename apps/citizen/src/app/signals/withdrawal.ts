import { Injectable, inject } from '@angular/core';
import { AlertController } from '@ionic/angular/alert-controller';
import { WithdrawSignalDocument } from '@ns/contract/own';
import { GraphqlClient, ScreenTexts } from '@ns/web';

/** Withdraws a signal. Fetched with the press: Ionic's windows would be half of the page. */
@Injectable({ providedIn: 'root' })
export class Withdrawal {
  private readonly alerts = inject(AlertController);
  private readonly client = inject(GraphqlClient);
  private readonly t = inject(ScreenTexts).t;

  /** @returns whether the reporter confirms it */
  async confirm(): Promise<boolean> {
    const alert = await this.alerts.create({
      header: this.t('withdraw.heading'),
      message: this.t('withdraw.text'),
      buttons: [
        { text: this.t('form.cancel'), role: 'cancel' },
        { text: this.t('withdraw.confirm'), role: 'destructive' },
      ],
    });
    await alert.present();
    return (await alert.onWillDismiss()).role === 'destructive';
  }

  /** @returns why it could not be withdrawn; empty when it is */
  async send(signalId: string): Promise<string> {
    const answer = await this.client.mutate(WithdrawSignalDocument, { signalId });
    return answer.__typename === 'CitizenSignal' ? '' : answer.message;
  }
}
