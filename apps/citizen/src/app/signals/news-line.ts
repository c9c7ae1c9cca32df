import { Component, inject } from '@angular/core';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { SignalNews } from './signal-news.ts';

/** For the landing page: whether something happened to the reader's signals, and the way there. */
@Component({
  selector: 'ns-news-line',
  imports: [screenParts, IonRouterLinkWithHref],
  template: `
    @if (news.unread().size; as count) {
      <a class="news" routerLink="/signals" routerDirection="root">
        <ns-icon name="list" aria-hidden="true" />
        <span>{{ t('mySignals.newsLine', { count }) }}</span>
        <ns-icon name="open" aria-hidden="true" />
      </a>
    } @else if (news.isKnown()) {
      <p class="soft">{{ t('mySignals.noNews') }}</p>
    }
  `,
  styles: `
    /* Always of one height: what is below stays where it is when the answer comes. */
    :host {
      display: grid;
      min-height: 3rem;
      align-items: center;
    }

    p {
      margin: 0;
    }

    .news {
      display: flex;
      gap: 0.7rem;
      align-items: center;
      box-sizing: border-box;
      min-height: 3rem;
      padding: 0.1rem 1rem;
      border: 1px solid var(--ns-line);
      border-radius: var(--ns-radius-small);
      background: var(--ns-surface);
      color: var(--ns-ink);
      font-weight: 570;
      line-height: 1.2;
      text-decoration: none;
    }

    .news:hover {
      border-color: var(--ns-river);
    }

    span {
      flex: 1;
    }

    ns-icon {
      flex: none;
      color: var(--ns-river);
      font-size: 1.3rem;
    }
  `,
})
export class NewsLine {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly news = inject(SignalNews);
}
