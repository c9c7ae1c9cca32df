import { Injectable, computed, inject } from '@angular/core';
import { dateText, momentText } from './date-text';
import { LanguageStore } from './language-store';

/** Dates and moments in the language of the screen. Call it in templates: it follows the language. */
@Injectable({ providedIn: 'root' })
export class LocalDates {
  private readonly language = inject(LanguageStore);
  private readonly locale = computed(() => this.language.locale());

  /** A calendar day, from `2026-11-24` or an ISO moment; empty for nothing. */
  date(iso: string | null | undefined): string {
    return iso ? dateText(iso, this.locale()) : '';
  }

  /** Day and time of an ISO moment; empty for nothing. */
  moment(iso: string | null | undefined): string {
    return iso ? momentText(iso, this.locale()) : '';
  }
}
