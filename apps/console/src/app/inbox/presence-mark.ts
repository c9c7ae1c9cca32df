import { Component, computed, inject, input } from '@angular/core';
import { screenParts } from '../appearance/screen-parts.ts';
import { PresenceMarks } from './presence-marks.ts';

/** In a row: somebody else has this signal open. */
@Component({
  selector: 'ns-presence-mark',
  imports: [screenParts],
  host: { 'data-testid': 'presence-mark' },
  template: `
    @let text = (names().length === 1 ? 'presence.one' : 'presence.many') | transloco: { names: names().join(', ') };
    <span class="mark" aria-hidden="true" [title]="text"
      ><mat-icon class="ns-icon-small" svgIcon="eye" />{{ short() }}</span
    >
    <span class="cdk-visually-hidden">{{ text }}</span>
  `,
  styles: `
    .mark {
      // Above the link that covers the row, so that the names are there for a pointer.
      position: relative;
      z-index: 1;
      display: inline-flex;
      align-items: center;
      gap: 3px;
      padding: 0 6px 0 3px;
      border-radius: 9px;
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
      font-size: 0.75rem;
      line-height: 1.5;
      font-weight: 600;
      white-space: nowrap;
    }
  `,
})
export class PresenceMark {
  private readonly marks = inject(PresenceMarks);

  readonly names = input.required<readonly string[]>();

  /** The initials of one, the number of several. */
  protected readonly short = computed(() => {
    const [first = '', ...others] = this.names();
    return others.length > 0 ? String(others.length + 1) : (this.marks.initials().get(first) ?? '');
  });
}
