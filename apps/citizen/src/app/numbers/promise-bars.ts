import { Component, inject, input } from '@angular/core';
import { percentText } from '@ns/languages';
import { LanguageStore, ScreenTexts } from '@ns/web';
import type { PromiseRow } from './promise-rows.ts';

/** Kept, moved and broken promises as divided bars: the words say everything, the lengths only repeat it. */
@Component({
  selector: 'ns-promise-bars',
  template: `
    <ul class="plain" [attr.aria-label]="label()">
      @for (row of rows(); track row.key) {
        <li>
          <span class="name">{{ row.name }}</span>
          @if (row.percent !== null) {
            <span class="percent">{{ percent(row.percent) }}</span>
          }
          <span class="soft small counts">{{
            t('numbers.promiseCounts', { kept: row.kept.text, moved: row.moved.text, broken: row.broken.text })
          }}</span>
          <span class="track" aria-hidden="true">
            <span class="kept" [class.range]="row.kept.isRange" [style.flex-grow]="row.kept.value"></span>
            <span class="moved" [class.range]="row.moved.isRange" [style.flex-grow]="row.moved.value"></span>
            <span class="broken" [class.range]="row.broken.isRange" [style.flex-grow]="row.broken.value"></span>
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.15rem 0.75rem;
      align-items: baseline;
    }

    .name {
      line-height: 1.3;
      hyphens: manual;
      overflow-wrap: break-word;
    }

    .percent {
      font-weight: 650;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    .counts,
    .track {
      grid-column: 1 / -1;
    }

    .track {
      display: flex;
      height: 0.5rem;
      gap: 1px;
      overflow: hidden;
      border-radius: 999px;
    }

    .track span {
      flex: 0 1 0;
      background: var(--of);
    }

    .kept {
      --of: var(--ns-leaf);
    }

    .moved {
      --of: var(--ns-sun);
    }

    .broken {
      --of: var(--ns-brick);
    }

    .track .range {
      background: repeating-linear-gradient(135deg, var(--of) 0 2px, transparent 2px 6px);
    }
  `,
})
export class PromiseBars {
  readonly rows = input.required<readonly PromiseRow[]>();
  readonly label = input.required<string>();
  protected readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);

  protected percent(value: number): string {
    return percentText(value, this.language.row());
  }
}
