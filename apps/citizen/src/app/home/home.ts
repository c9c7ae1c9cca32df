import { Component, DestroyRef, computed, inject, linkedSignal, signal } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { UnsentList } from '../outbox/unsent-list.ts';
import { Reader } from '../page/reader.ts';
import { screenParts } from '../page/screen-parts.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { Town } from '../pictures/town.ts';
import { NewsLine } from '../signals/news-line.ts';
import { Lately } from './lately.ts';
import { OwnOpen } from './own-open.ts';
import { PhotoFirst } from './photo-first.ts';

/** Milliseconds after which the page no longer waits for the own open signals. */
const longest = 3_000;
/** Of the own open signals; so many stand next to each other on a wide screen. */
const mostOwn = 3;

/**
 * The landing page: what the service is for a visitor, the own open signals for a citizen, and for both what one comes
 * for and what goes on in the municipality.
 */
@Component({
  selector: 'ns-home',
  imports: [screenParts, Lately, NewsLine, OwnOpen, PhotoFirst, Town, UnsentList],
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
