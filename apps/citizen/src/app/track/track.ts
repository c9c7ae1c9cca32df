import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TrackSignalDocument } from '@ns/contract/citizen';
import { ScreenTexts, watchQuery } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { SignalView } from '../signals/signal-view.ts';

/** What a signal is asked for by. */
interface Typed {
  readonly reference: string;
  readonly accessCode: string;
}

/**
 * A signal without signing in: by its reference or incoming number in any spelling, together with its secret access
 * code.
 */
@Component({
  selector: 'ns-track',
  imports: [screenParts, SignalView],
  templateUrl: './track.html',
  host: { '(document:visibilitychange)': 'refresh()' },
  styles: `
    .found {
      margin-bottom: 1rem;
    }

    .found h2 {
      margin: 0;
    }
  `,
})
export class Track {
  /** From a link (`/track?reference=…&code=…`). */
  readonly reference = input<string>();
  readonly code = input<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly router = inject(Router);

  protected readonly form = new MutationForm(
    linkedSignal<Typed, Typed>({
      source: () => ({ reference: this.reference() ?? '', accessCode: this.code() ?? '' }),
      // Looking puts the number into the address; the typed code stays.
      computation: (link, before) => ({
        reference: link.reference,
        accessCode: before?.source.accessCode === link.accessCode ? before.value.accessCode : link.accessCode,
      }),
    }),
    {
      rules: (path) => {
        requiredText(path.reference, () => this.t('track.referenceMissing'));
        requiredText(path.accessCode, () => this.t('track.codeMissing'));
      },
      save: () => this.look(),
    },
  );
  protected readonly asked = signal<{ reference: string; accessCode: string } | null>(null);
  private readonly wanted = computed(() => {
    const [reference, accessCode] = [this.reference(), this.code()];
    return this.asked() ?? (reference && accessCode ? { reference, accessCode } : null);
  });
  protected readonly page = watchQuery(TrackSignalDocument, () => this.wanted(), { fetchPolicy: 'network-only' });
  protected readonly signal = computed(() => this.page.data()?.trackSignal);
  protected readonly missing = computed(() => this.page.data()?.trackSignal === null);

  /** Puts the shown signal away and gives the empty form. */
  protected async another(): Promise<void> {
    this.asked.set(null);
    this.form.reset({ reference: '', accessCode: '' });
    await this.router.navigate(['/track'], { replaceUrl: true });
  }

  /** There is no live feed without signing in; reopening the page shows the current state. */
  protected refresh(): void {
    if (document.visibilityState === 'visible' && this.signal()) {
      void this.page.refetch();
    }
  }

  private async look(): Promise<void> {
    const reference = this.form.model().reference.trim();
    const accessCode = this.form.model().accessCode.trim();
    const repeated = this.wanted()?.reference === reference && this.wanted()?.accessCode === accessCode;
    this.asked.set({ reference, accessCode });
    if (repeated) {
      await this.page.refetch();
    }
    // The reference may stay in the address; the secret code must not end up in the history.
    await this.router.navigate(['/track'], { queryParams: { reference }, replaceUrl: true });
  }
}
