import { Injectable, computed, inject } from '@angular/core';
import { dateText, momentText, shortDateText, timeText } from './date-text.ts';
import { LanguageStore } from './language-store.ts';

/** Dates and moments in the language of the screen. Call it in templates: it follows the language. */
@Injectable({ providedIn: 'root' })
export class LocalDates {
  private readonly language = inject(LanguageStore);
  private readonly locale = computed(() => this.language.locale());

  /** Makes the formats of the screen's language, which takes a while, before the first of them is needed. */
  prepare(): void {
    this.moment(new Date().toISOString());
    this.date('2026-01-01');
  }

  /** A calendar day, from `2026-11-24` or an ISO moment; empty for nothing. */
  date(iso: string | null | undefined): string {
    return iso ? dateText(iso, this.locale()) : '';
  }

  /** Day and time of an ISO moment; empty for nothing. */
  moment(iso: string | null | undefined): string {
    return iso ? momentText(iso, this.locale()) : '';
  }

  /** A day as tables have it; empty for nothing. */
  shortDate(iso: string | null | undefined): string {
    return iso ? shortDateText(iso, this.language.row()) : '';
  }

  /** The time of day of an ISO moment; empty for nothing. */
  time(iso: string | null | undefined): string {
    return iso ? timeText(iso, this.locale()) : '';
  }
}
