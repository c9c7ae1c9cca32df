import { Component, DestroyRef, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonCard } from '@ionic/angular/ion-card';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { ScreenTexts } from '@ns/web';
import { DraftStore } from '../draft/draft-store.ts';
import { Outbox } from '../outbox/outbox.ts';
import { UnsentList } from '../outbox/unsent-list.ts';
import { Reader } from '../page/reader.ts';
import { Page } from '../page/page.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { Town } from '../pictures/town.ts';
import { NewsLine } from '../signals/news-line.ts';
import { Lately } from './lately.ts';
import { OwnOpen } from './own-open.ts';
import { PhotoFirst } from './photo-first.ts';

/** Milliseconds after which the page no longer waits for the own open signals. */
const longest = 8_000;
/** Of the own open signals; so many stand next to each other on a wide screen. */
const mostOwn = 3;

/**
 * The landing page: what the service is for a visitor, the own open signals for a citizen, and for both what one comes
 * for and what goes on in the municipality.
 */
@Component({
  selector: 'ns-home',
  // Named one by one: this page is in the first bundle, into which `screenParts` would bring the fields of all forms.
  imports: [
    IonButton,
    IonCard,
    IonIcon,
    IonRouterLink,
    IonSkeletonText,
    Page,
    RouterLink,
    Lately,
    NewsLine,
    OwnOpen,
    PhotoFirst,
    Town,
    UnsentList,
  ],
  templateUrl: './home.html',
  styleUrl: './home.css',
})
export class Home {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly reader = inject(Reader);
  protected readonly wide = inject(WideScreen);
  protected readonly steps = ['describe', 'number', 'follow'] as const;
  /** How many own open signals are shown; null until it is known, also for the next citizen. */
  protected readonly ownOpen = linkedSignal<boolean, number | null>({
    source: this.reader.isCitizen,
    computation: () => null,
  });
  protected readonly mostOwn = mostOwn;
  /** Next to the words on a wide screen, unless a few own open signals are there. */
  protected readonly isTownShown = computed(
    () => !this.reader.isCitizen() || this.ownOpen() === 0 || this.ownOpen() === mostOwn,
  );
  private readonly outbox = inject(Outbox);
  private readonly drafts = inject(DraftStore);
  /** Whether this device has something that the municipality does not have. */
  protected readonly hasUnsent = computed(
    () => this.outbox.entries().length + this.drafts.drafts().length + (this.outbox.wentOut()?.length ?? 0) > 0,
  );
  private readonly hasWaited = signal(false);
  /** What is below the own open signals is shown after them: it would move. */
  protected readonly isRestShown = computed(
    () => !this.reader.isCitizen() || this.ownOpen() !== null || this.hasWaited(),
  );

  constructor() {
    const wait = setTimeout(() => this.hasWaited.set(true), longest);
    inject(DestroyRef).onDestroy(() => clearTimeout(wait));
  }
}
