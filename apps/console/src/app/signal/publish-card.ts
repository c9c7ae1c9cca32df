import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import {
  CoverPhotoDocument,
  LookThroughPhotosDocument,
  PublishSignalDocument,
  type SignalDetailsFragment,
  UnpublishSignalDocument,
} from '@ns/contract/console';
import { LocalDates, MutationSender } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { CoverStrip } from './cover-strip.ts';
import { LookLine } from './look-line.ts';
import { looksOf } from './looks.ts';
import { PersonalWords } from './personal-words.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/**
 * Whether everybody may see the signal. Nothing is public until a member of staff has read it, and no photo until the
 * machine or a person has looked at it: the machine is asked when who may publish opens the report.
 */
@Component({
  selector: 'ns-publish-card',
  imports: [screenParts, CoverStrip, LookLine, PersonalWords],
  template: `
    <div class="ns-line ns-apart ns-wide">
      <h2>{{ 'publish.title' | transloco }}</h2>
      <ns-chip
        [tone]="signal().publishedAt ? 'done' : 'ended'"
        [icon]="signal().publishedAt ? 'eye' : 'unseen'"
        [label]="(signal().publishedAt ? 'publish.public' : 'publish.private') | transloco"
      />
    </div>
    @if (mayPublish() && signal().photos.length) {
      <ns-cover-strip [photos]="signal().photos" />
      <ns-look-line [photos]="signal().photos" [isPublic]="!!signal().publishedAt" />
    }
    @if (mayPublish()) {
      <ns-personal-words [signal]="signal()" [(confirmed)]="wordsConfirmed" />
    }
    @if (signal().publishedAt; as since) {
      <p class="ns-small ns-quiet">{{ 'publish.since' | transloco: { at: dates.moment(since) } }}</p>
      @if (mayPublish()) {
        <button matButton="outlined" type="button" [disabled]="mutation.busy()" (click)="change()">
          <mat-icon svgIcon="unseen" aria-hidden="true" />{{ 'publish.unpublish' | transloco }}
        </button>
      }
    } @else if (mayPublish()) {
      <p class="ns-small ns-quiet">
        {{ (signal().photos.length ? 'publish.textWithPhotos' : 'publish.text') | transloco }}
      </p>
      @if (asks()) {
        <div class="ns-notice ns-notice--attention ask" role="alert" data-testid="publish-ask">
          <p>
            <strong>{{
              (failed().length === 1 ? 'publish.unreviewedOne' : 'publish.unreviewed')
                | transloco: { numbers: failed().join(', ') }
            }}</strong>
            {{ 'publish.ask' | transloco }}
          </p>
          <div class="answers ns-buttons">
            <button matButton="filled" type="button" [disabled]="mutation.busy()" (click)="confirm()">
              {{ 'publish.reviewed' | transloco }}
            </button>
            <button matButton type="button" (click)="asks.set(false)">{{ 'cancel' | transloco }}</button>
          </div>
        </div>
      } @else {
        <button matButton="tonal" type="button" [disabled]="mutation.busy()" (click)="publish()">
          <mat-icon svgIcon="eye" aria-hidden="true" />{{ 'publish.publish' | transloco }}
        </button>
      }
    }
    <ns-problem [text]="problem()" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: 8px;
    }
    .ask {
      display: grid;
      width: 100%;
    }
    .answers {
      --mat-button-text-label-text-color: currentColor;
    }
  `,
})
export class PublishCard {
  private readonly permissions = inject(Permissions);
  protected readonly dates = inject(LocalDates);

  protected readonly mayPublish = computed(() => this.permissions.has('signal.publish'));

  readonly signal = input.required<SignalDetailsFragment>();

  /** Whether the personal data that are marked and not hidden may stay. */
  protected readonly wordsConfirmed = signal(false);
  protected readonly mutation = new MutationSender();
  private readonly refused = signal<{ version: number; text: string } | null>(null);
  /** An objection counts for the state it was made about. */
  protected readonly problem = computed(() =>
    this.refused()?.version === this.signal().version ? this.refused()?.text : null,
  );

  /** Numbers of the photos at which the machine could not look, and no person has. */
  protected readonly failed = computed(() => looksOf(this.signal().photos).failed);
  /** The question stays while news of the same signal arrive. */
  protected readonly asks = linkedSignal<string, boolean>({
    source: () => this.signal().id,
    computation: (id, previous) => previous?.source === id && previous.value,
  });

  private readonly looking = new MutationSender();
  /** The report for which the machine was asked, so that it is asked once. */
  private askedFor: string | null = null;

  constructor() {
    effect(() => {
      const { id, publishedAt, photos } = this.signal();
      if (this.mayPublish() && !publishedAt && photos.some(({ look }) => !look) && this.askedFor !== id) {
        this.askedFor = id;
        untracked(() => void this.looking.send(LookThroughPhotosDocument, { signalId: id }, 'Signal'));
      }
    });
  }

  protected publish(): void {
    if (this.failed().length > 0) {
      this.asks.set(true);
    } else {
      void this.change();
    }
  }

  /** Says of the photos at which the machine could not look that there is nothing to cover, and publishes. */
  protected async confirm(): Promise<void> {
    const { photos, version } = this.signal();
    for (const { id: photoId, coversVersion, look } of photos) {
      if (look?.state === 'FAILED') {
        const seen = { photoId, areas: [], version: coversVersion };
        if (!(await this.mutation.send(CoverPhotoDocument, seen, 'Photo'))) {
          this.asks.set(false);
          this.refused.set({ version, text: this.mutation.failure() || '' });
          return;
        }
      }
    }
    await this.change();
  }

  protected async change(): Promise<void> {
    const { id, version, publishedAt } = this.signal();
    const variables = { signalId: id, version };
    const wanted = ['Signal', 'StaleVersionError'] as const;
    const answer = publishedAt
      ? await this.mutation.send(UnpublishSignalDocument, variables, ...wanted)
      : await this.mutation.send(
          PublishSignalDocument,
          { ...variables, personalDataConfirmed: this.wordsConfirmed() },
          ...wanted,
        );
    this.asks.set(false);
    if (answer?.__typename === 'StaleVersionError') {
      this.refused.set({ version: answer.current.version, text: answer.message });
    } else {
      this.refused.set(answer ? null : { version, text: this.mutation.failure() || '' });
    }
  }
}
