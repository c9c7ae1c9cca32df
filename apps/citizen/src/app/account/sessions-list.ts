import { Component, computed, inject, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  MySessionsDocument,
  type MySessionsQuery,
} from '@ns/contract/own';
import { GraphqlClient, LocalDates, liveQuery } from '@ns/web';
import { Notice } from '../form/notice.ts';
import { Icon } from '../icons/icon.ts';
import { LoadFailure } from '../page/load-failure.ts';

/** Where one is signed in; every other device can be signed out from here. */
@Component({
  selector: 'ns-sessions-list',
  imports: [IonButton, Icon, TranslocoDirective, LoadFailure, Notice],
  templateUrl: './sessions-list.html',
  styleUrl: './sessions-list.css',
})
export class SessionsList {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(TranslocoService);

  protected readonly dates = inject(LocalDates);
  protected readonly page = liveQuery(MySessionsDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly sessions = computed(() => this.page.data()?.mySessions);
  protected readonly others = computed(() => this.sessions()?.filter(({ current }) => !current).length ?? 0);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly failure = signal('');

  protected async end({ id, device }: MySessionsQuery['mySessions'][number]): Promise<void> {
    this.start();
    const answer = await this.client.mutate(EndSessionDocument, { id });
    await this.finish(
      answer.__typename === 'SessionsEnded' ? null : answer.message,
      this.texts.translate('sessions.ended', { device }),
    );
  }

  protected async endOthers(): Promise<void> {
    this.start();
    const answer = await this.client.mutate(EndOtherSessionsDocument, {});
    await this.finish(
      answer.__typename === 'SessionsEnded' ? null : answer.message,
      this.texts.translate('sessions.othersEnded'),
    );
  }

  private start(): void {
    this.busy.set(true);
    this.done.set('');
    this.failure.set('');
  }

  private async finish(failure: string | null, done: string): Promise<void> {
    this.failure.set(failure ?? '');
    await this.page.refetch();
    this.done.set(failure ? '' : done);
    this.busy.set(false);
  }
}
