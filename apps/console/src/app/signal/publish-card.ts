import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { PublishSignalDocument, type SignalDetailsFragment, UnpublishSignalDocument } from '@ns/contract/console';
import { LocalDates, MutationSender } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { CoverStrip } from './cover-strip.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Whether everybody may see the signal. Nothing is public until a member of staff has read it. */
@Component({
  selector: 'ns-publish-card',
  imports: [screenParts, CoverStrip],
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
              (unreviewed().length === 1 ? 'publish.unreviewedOne' : 'publish.unreviewed')
                | transloco: { numbers: unreviewed().join(', ') }
            }}</strong>
            {{ 'publish.ask' | transloco }}
          </p>
          <div class="answers ns-buttons">
            <button matButton="filled" type="button" [disabled]="mutation.busy()" (click)="change()">
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

  protected readonly mutation = new MutationSender();
  private readonly refused = signal<{ version: number; text: string } | null>(null);
  /** An objection counts for the state it was made about. */
  protected readonly problem = computed(() =>
    this.refused()?.version === this.signal().version ? this.refused()?.text : null,
  );

  /** Numbers of the photos in which nobody covered anything or said that nothing has to be. */
  protected readonly unreviewed = computed(() =>
    this.signal().photos.flatMap(({ coversVersion }, place) => (coversVersion === 0 ? [place + 1] : [])),
  );
  /** The question stays while news of the same signal arrive. */
  protected readonly asks = linkedSignal<string, boolean>({
    source: () => this.signal().id,
    computation: (id, previous) => previous?.source === id && previous.value,
  });

  protected publish(): void {
    if (this.unreviewed().length > 0) {
      this.asks.set(true);
    } else {
      void this.change();
    }
  }

  protected async change(): Promise<void> {
    const { id, version, publishedAt } = this.signal();
    const variables = { signalId: id, version };
    const wanted = ['Signal', 'StaleVersionError'] as const;
    const answer = publishedAt
      ? await this.mutation.send(UnpublishSignalDocument, variables, ...wanted)
      : await this.mutation.send(PublishSignalDocument, variables, ...wanted);
    this.asks.set(false);
    if (answer?.__typename === 'StaleVersionError') {
      this.refused.set({ version: answer.current.version, text: answer.message });
    } else {
      this.refused.set(answer ? null : { version, text: this.mutation.failure() || '' });
    }
  }
}
