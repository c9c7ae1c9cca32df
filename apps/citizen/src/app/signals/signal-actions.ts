import { Component, Injector, computed, effect, inject, input, output, signal } from '@angular/core';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { AddPhotosForm } from './add-photos-form.ts';
import { RateForm } from './rate-form.ts';
import { ReplyForm } from './reply-form.ts';
import type { Withdrawal } from './withdrawal.ts';

/** What the server allows the reporter to do now; nothing here decides it. */
@Component({
  selector: 'ns-signal-actions',
  imports: [screenParts, AddPhotosForm, RateForm, ReplyForm],
  host: { style: 'display: contents' },
  templateUrl: './signal-actions.html',
  styles: `
    .stack:not(:has(*)) {
      display: none;
    }

    .asked {
      border-color: var(--ns-sun);
    }

    /* As high as the forms, so that what is below them stays where it is. */
    .answer-room {
      min-height: 35rem;
    }

    @media (max-width: 600px) {
      .answer-room {
        min-height: 37.5rem;
      }
    }

    .rate-room {
      min-height: 6.75rem;
    }
  `,
})
export class SignalActions {
  readonly signal = input.required<OwnSignalDetailsFragment>();
  /** What is shown is no longer true: ask again. */
  readonly stale = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly injector = inject(Injector);
  private readonly opened = signal<'dispute' | 'photos' | null>(null);

  /** The form that the reporter opened, for as long as the server allows it. */
  protected readonly form = computed(() => {
    const opened = this.opened();
    return opened && this.can()[opened] ? opened : null;
  });
  /** The report whose answer is being written: the words stay when the question is closed meanwhile. */
  protected readonly answering = signal<string | null>(null);
  protected readonly isAnswering = computed(() => this.answering() === this.signal().id);
  protected readonly failure = signal('');
  /** An answer takes photos along, so there is no second place for them. */
  protected readonly can = computed(() => {
    const actions = new Set(this.signal().availableActions);
    return {
      answer: actions.has('ANSWER'),
      dispute: actions.has('DISPUTE'),
      withdraw: actions.has('WITHDRAW'),
      rate: actions.has('RATE'),
      photos: actions.has('ADD_PHOTOS') && !actions.has('ANSWER'),
    };
  });

  constructor() {
    effect(() => {
      // What was opened is over with the step it belonged to; the next outcome begins without it.
      const opened = this.opened();
      if (opened && !this.can()[opened]) {
        this.opened.set(null);
      }
    });
  }

  protected open(form: 'dispute' | 'photos'): void {
    this.opened.set(form);
  }

  protected close(): void {
    this.opened.set(null);
  }

  protected async withdraw(): Promise<void> {
    this.failure.set('');
    const withdrawal = await this.withdrawal();
    if (withdrawal && (await withdrawal.confirm())) {
      this.failure.set(await withdrawal.send(this.signal().id));
      if (this.failure()) {
        this.stale.emit();
      }
    }
  }

  /** Fetched with the press; null when that fails, and then the reader is asked to try again. */
  private async withdrawal(): Promise<Withdrawal | null> {
    try {
      const { Withdrawal } = await import('./withdrawal.ts');
      return this.injector.get(Withdrawal);
    } catch {
      this.failure.set(this.t('signal.partUnreachable'));
      return null;
    }
  }
}
