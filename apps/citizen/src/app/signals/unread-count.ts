import { Component, inject } from '@angular/core';
import { IonBadge } from '@ionic/angular/ion-badge';
import { ScreenTexts } from '@ns/web';
import { SignalNews } from './signal-news.ts';

/** How many of the reporter's signals have news that this device has not shown; nothing when there are none. */
@Component({
  selector: 'ns-unread-count',
  imports: [IonBadge],
  host: { style: 'display: contents' },
  template: `
    @if (news.unread().size; as count) {
      <ion-badge color="danger" aria-hidden="true" data-testid="unread-count">{{ count }}</ion-badge>
      <span class="visually-hidden">{{ t('mySignals.unreadCount', { count }) }}</span>
    }
  `,
  styles: `
    ion-badge {
      margin-inline-start: 0.4rem;
      border-radius: 999px;
    }
  `,
})
export class UnreadCount {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly news = inject(SignalNews);
}
