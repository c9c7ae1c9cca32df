import { Component, computed, inject, input } from '@angular/core';
import type { NumbersRowFragment } from '@ns/contract/city';
import { percentText } from '@ns/languages';
import { LanguageStore, ScreenTexts } from '@ns/web';

/** Received, resolved, in time and how long it took, as large numbers. */
@Component({
  selector: 'ns-number-tiles',
  template: `
    <dl>
      <div>
        <dt>{{ t('numbers.received') }}</dt>
        <dd>{{ row().received.text }}</dd>
      </div>
      <div>
        <dt>{{ t('numbers.resolved') }}</dt>
        <dd class="leaf">{{ row().resolved.text }}</dd>
      </div>
      <div>
        <dt>{{ t('numbers.inTime') }}</dt>
        <dd>{{ inTime() }}</dd>
      </div>
      <div>
        <dt>{{ t('numbers.median') }}</dt>
        <dd>{{ days() === null ? '–' : t('numbers.days', { count: days() }) }}</dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
      gap: 0.75rem;
      margin: 0;
    }

    div {
      display: flex;
      flex-direction: column-reverse;
      justify-content: flex-end;
      padding: 1rem;
      border: 1px solid var(--ns-line);
      border-radius: var(--ns-radius);
      background: var(--ns-surface);
    }

    dt {
      color: var(--ns-ink-soft);
      font-size: 0.875rem;
      line-height: 1.35;
    }

    dd {
      margin: 0;
      font-size: clamp(1.4rem, 7vw, 1.75rem);
      font-weight: 720;
      line-height: 1.25;
      letter-spacing: -0.02em;
    }

    .leaf {
      color: var(--ns-leaf);
    }
  `,
})
export class NumberTiles {
  readonly row = input.required<NumbersRowFragment>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);
  private readonly locale = this.language.locale;
  protected readonly inTime = computed(() => {
    const { inTimePercent } = this.row();
    return inTimePercent === null || inTimePercent === undefined
      ? '–'
      : percentText(inTimePercent, this.language.row());
  });
  protected readonly days = computed(() => {
    const { medianDaysToResolve } = this.row();
    return medianDaysToResolve === null || medianDaysToResolve === undefined
      ? null
      : new Intl.NumberFormat(this.locale(), { maximumFractionDigits: 1 }).format(medianDaysToResolve);
  });
}
