import { Component, computed, input, output } from '@angular/core';
import type { PhotoPassPartsFragment } from '@ns/contract/console';
import { screenParts } from '../../appearance/screen-parts.ts';

/** How far the machine is with the photos that were public before, and the button that begins or pauses it. */
@Component({
  selector: 'ns-photo-pass',
  imports: [screenParts],
  template: `
    <div class="ns-line ns-apart">
      <p role="status" data-testid="pass-state">
        <strong>{{ 'publicPhotos.states.' + state() | transloco: { done: done(), total: pass().total } }}</strong>
      </p>
      @if (pass().isOn) {
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="turned.emit(false)">
          {{ 'publicPhotos.pause' | transloco }}
        </button>
      } @else if (done() < pass().total) {
        <button matButton="filled" type="button" [disabled]="busy()" (click)="turned.emit(true)">
          {{ (pass().begunAt ? 'publicPhotos.goOn' : 'publicPhotos.begin') | transloco }}
        </button>
      }
    </div>
    @if (pass().total) {
      <progress
        [max]="pass().total"
        [value]="done()"
        [attr.aria-label]="'publicPhotos.progress' | transloco"
      ></progress>
      <p class="ns-small ns-quiet" data-testid="pass-counts">
        {{ 'publicPhotos.counts' | transloco: { found: pass().found, undecided: pass().undecided } }}
        @if (pass().failed) {
          {{ 'publicPhotos.failed' | transloco: { count: pass().failed } }}
        }
      </p>
    }
    @if (pass().isWithoutMachine) {
      <p class="ns-small ns-notice ns-notice--attention" role="status" data-testid="pass-without-machine">
        {{ 'publicPhotos.withoutMachine' | transloco }}
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 10px;
    }
    progress {
      width: 100%;
      height: 8px;
      border: 0;
      border-radius: 4px;
      background: var(--mat-sys-surface-container-highest);
      accent-color: var(--mat-sys-primary);
      overflow: hidden;
    }
    progress::-webkit-progress-bar {
      background: var(--mat-sys-surface-container-highest);
    }
    progress::-webkit-progress-value {
      background: var(--mat-sys-primary);
    }
    progress::-moz-progress-bar {
      background: var(--mat-sys-primary);
    }
  `,
})
export class PhotoPass {
  readonly pass = input.required<PhotoPassPartsFragment>();
  readonly busy = input(false);
  /** whether it is to be on */
  readonly turned = output<boolean>();

  /** What the machine could not look at is done as far as it goes. */
  protected readonly done = computed(() => this.pass().lookedAt + this.pass().failed);
  protected readonly state = computed(() => {
    const { isOn, begunAt, total } = this.pass();
    if (total === 0) {
      return 'none';
    }
    if (isOn) {
      return 'on';
    }
    return this.done() >= total ? 'over' : begunAt ? 'paused' : 'before';
  });
}
