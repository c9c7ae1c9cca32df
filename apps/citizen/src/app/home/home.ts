import { Component, inject } from '@angular/core';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { ScreenTexts, SessionStore } from '@ns/web';
import { UnsentList } from '../outbox/unsent-list.ts';
import { Reader } from '../page/reader.ts';
import { screenParts } from '../page/screen-parts.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { Town } from '../pictures/town.ts';
import { NewsLine } from '../signals/news-line.ts';
import { Lately } from './lately.ts';
import { OwnOpen } from './own-open.ts';
import { PhotoFirst } from './photo-first.ts';

/** The landing page: what one comes for, the own open signals, and what goes on in the municipality. */
@Component({
  selector: 'ns-home',
  imports: [screenParts, IonRouterLinkWithHref, Lately, NewsLine, OwnOpen, PhotoFirst, Town, UnsentList],
  templateUrl: './home.html',
  styleUrl: './home.css',
})
export class Home {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly session = inject(SessionStore);
  protected readonly reader = inject(Reader);
  protected readonly wide = inject(WideScreen);
  protected readonly steps = ['describe', 'number', 'follow'] as const;
}
