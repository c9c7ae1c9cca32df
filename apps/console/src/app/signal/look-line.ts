import { Component, computed, inject, input } from '@angular/core';
import type { PhotoPartsFragment } from '@ns/contract/console';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { looksOf } from './looks.ts';

/** What the machine did with photos: it looks, it found something, or it could not look and asks for a person. */
@Component({
  selector: 'ns-look-line',
  imports: [screenParts],
  template: `
    @if (looks().waiting.length) {
      <p class="ns-small ns-line" role="status" data-testid="looks-waiting">
        <mat-icon class="ns-icon-small" svgIcon="clock" aria-hidden="true" />
        <span>
          {{ 'looks.waiting' | transloco: { done: looks().done, total: photos().length } }}
          @if (isPublic()) {
            {{ 'looks.followsLater' | transloco }}
          }
        </span>
      </p>
    } @else if (looks().byMachine) {
      <p class="ns-small ns-line" role="status" data-testid="looks-found">
        <mat-icon class="ns-icon-small" svgIcon="cover" aria-hidden="true" />
        <span>{{ found() ? ('looks.covered' | transloco: { found: found() }) : ('looks.nothing' | transloco) }}</span>
      </p>
    }
    @if (looks().failed.length) {
      <p class="ns-small ns-notice ns-notice--attention" role="status" data-testid="looks-failed">
        {{
          (looks().failed.length === 1 ? 'looks.failedOne' : 'looks.failed')
            | transloco: { numbers: looks().failed.join(', ') }
        }}
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      width: 100%;
    }
    :host:empty {
      display: none;
    }
    .ns-line {
      flex-wrap: nowrap;
    }
    mat-icon {
      flex: none;
    }
  `,
})
export class LookLine {
  private readonly t = inject(ScreenTexts).t;

  readonly photos = input.required<readonly PhotoPartsFragment[]>();
  /** Whether everybody may see what they belong to. */
  readonly isPublic = input(false);

  protected readonly looks = computed(() => looksOf(this.photos()));
  protected readonly found = computed(() => {
    const { faces, plates } = this.looks();
    return [
      ...(faces > 0 ? [faces === 1 ? this.t('looks.face') : this.t('looks.faces', { count: faces })] : []),
      ...(plates > 0 ? [plates === 1 ? this.t('looks.plate') : this.t('looks.plates', { count: plates })] : []),
    ].join(', ');
  });
}
