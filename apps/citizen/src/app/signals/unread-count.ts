import { Component, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { SignalNews } from './signal-news.ts';

/** How many of the reporter's signals have news that this device has not shown; nothing when there are none. */
@Component({
  selector: 'ns-unread-count',
  host: { style: 'display: contents' },
  template: `
    @if (news.unread().size; as count) {
      <span class="badge" aria-hidden="true" data-testid="unread-count">{{ count }}</span>
      <span class="visually-hidden">{{ t('mySignals.unreadCount', { count }) }}</span>
    }
  `,
  styles: `
    .badge {
      display: inline-grid;
      box-sizing: border-box;
      min-width: 1.25rem;
      height: 1.25rem;
      padding-inline: 0.3rem;
      border-radius: 999px;
      background: var(--ns-brick);
      margin-inline-start: 0.4rem;
      color: var(--ns-surface);
      font-size: 0.75rem;
      font-weight: 700;
      line-height: 1;
      place-items: center;
    }
  `,
})
export class UnreadCount {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly news = inject(SignalNews);
}
