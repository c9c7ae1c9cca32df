import { Component, computed, inject, signal } from '@angular/core';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonList } from '@ionic/angular/ion-list';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { NavController } from '@ionic/angular/nav-controller';
import { UnsubscribeFromPushDocument } from '@ns/contract/own';
import { GraphqlClient, ScreenTexts, SessionStore } from '@ns/web';
import { DevicePush } from '../device/push.ts';
import { Outbox } from '../outbox/outbox.ts';
import { screenParts } from '../page/screen-parts.ts';
import { AccountChoices } from './account-choices.ts';
import { AppearanceChoice } from './appearance-choice.ts';
import { DataExport } from './data-export.ts';
import { DeleteAccount } from './delete-account.ts';
import { FollowedAreas } from './followed-areas.ts';
import { MailChoices } from './mail-choices.ts';
import { PasskeyList } from './passkey-list.ts';
import { PersonTraces } from './person-traces.ts';
import { ProfileForm } from './profile-form.ts';
import { PushChoice } from './push-choice.ts';
import { SecretForm } from './secret-form.ts';
import { SessionsList } from './sessions-list.ts';

/** Everything about the account and this device: who one is, what comes by mail, signing out, leaving for good. */
@Component({
  selector: 'ns-account',
  imports: [
    screenParts,
    IonItem,
    IonLabel,
    IonList,
    IonRouterLink,
    AppearanceChoice,
    DataExport,
    DeleteAccount,
    FollowedAreas,
    MailChoices,
    PasskeyList,
    ProfileForm,
    PushChoice,
    SecretForm,
    SessionsList,
  ],
  providers: [AccountChoices],
  templateUrl: './account.html',
  styleUrl: './account.css',
})
export class AccountPage {
  protected readonly t = inject(ScreenTexts).t;
  private readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly push = inject(DevicePush);
  private readonly outbox = inject(Outbox);
  private readonly traces = inject(PersonTraces);
  private readonly navigation = inject(NavController);

  protected readonly account = this.session.owner;
  protected readonly waiting = computed(() => this.outbox.entries().length);
  protected readonly failure = signal('');

  protected async signOut(): Promise<void> {
    await this.forgetDevice();
    const failure = await this.session.signOut();
    if (failure) {
      this.failure.set(failure.message);
      return;
    }
    await this.traces.forget();
    await this.navigation.navigateRoot('/');
  }

  /** The next person on this device must not see the news of this one. */
  private async forgetDevice(): Promise<void> {
    const endpoint = this.push.endpoint();
    if (endpoint !== null) {
      await this.client.mutate(UnsubscribeFromPushDocument, { endpoint });
      await this.push.unsubscribe();
    }
  }

  /** The page that comes then says that the account is gone; there is no way back to this one. */
  protected async leaveForGood(): Promise<void> {
    await this.navigation.navigateRoot('/account-deleted', { replaceUrl: true });
  }
}
