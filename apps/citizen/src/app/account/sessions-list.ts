import { Component, computed, inject, signal } from '@angular/core';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonList } from '@ionic/angular/ion-list';
import { type AccountChoicesQuery, EndOtherSessionsDocument, EndSessionDocument } from '@ns/contract/own';
import { GraphqlClient, LocalDates, ScreenTexts, MutationSender } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { AccountChoices } from './account-choices.ts';

/** Where one is signed in; every other device can be signed out from here. */
@Component({
  selector: 'ns-sessions-list',
  imports: [screenParts, IonItem, IonLabel, IonList],
  host: { style: 'display: block' },
  templateUrl: './sessions-list.html',
  styles: `
    .here {
      display: block;
      color: var(--ns-leaf);
      font-weight: 620;
    }

    /* A moment keeps its line next to the button. */
    @media (width < 30rem) {
      ion-icon {
        display: none;
      }
    }
  `,
})
export class SessionsList {
  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);

  protected readonly dates = inject(LocalDates);
  protected readonly page = inject(AccountChoices).page;
  protected readonly sessions = computed(() => this.page.data()?.mySessions);
  protected readonly others = computed(() => this.sessions()?.filter(({ current }) => !current).length ?? 0);
  protected readonly form = new MutationSender();
  protected readonly done = signal('');

  protected async end({ id, device }: AccountChoicesQuery['mySessions'][number]): Promise<void> {
    await this.send(() => this.client.mutate(EndSessionDocument, { id }), this.t('sessions.ended', { device }));
  }

  protected async endOthers(): Promise<void> {
    await this.send(() => this.client.mutate(EndOtherSessionsDocument, {}), this.t('sessions.othersEnded'));
  }

  private async send(ask: () => Promise<SessionsAnswer>, done: string): Promise<void> {
    this.done.set('');
    const answer = await this.form.receive(async () => {
      const given = await ask();
      await this.page.refetch();
      return given;
    });
    this.done.set(answer ? done : '');
  }
}

/** The sessions that ended, or a sentence about why they did not. */
interface SessionsAnswer {
  readonly __typename: string;
  readonly message?: string;
}
