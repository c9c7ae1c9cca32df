import { Component, computed, inject, input } from '@angular/core';
import { LanguageStore, ScreenTexts } from '@ns/web';
import { Municipality } from '../page/municipality.ts';
import { screenParts } from '../page/screen-parts.ts';
import { StatementContacts } from './statement-contacts.ts';
import { StatementFilePlan } from './statement-file-plan.ts';
import type { StatementByLanguage } from './statement.ts';

/**
 * A statement of the municipality with its contents next to it on a wide screen. Open to everybody, also without
 * network.
 */
@Component({
  selector: 'ns-statement-view',
  imports: [screenParts, StatementContacts, StatementFilePlan],
  host: { style: 'display: contents' },
  templateUrl: './statement-view.html',
  styleUrl: './statement-view.css',
})
export class StatementView {
  readonly texts = input.required<StatementByLanguage>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);
  private readonly municipality = inject(Municipality);

  protected readonly owner = computed(() => this.municipality.profile() ?? null);
  protected readonly statement = computed(() => this.texts()[this.language.tag()](this.owner()));

  protected show(section: Element | undefined): void {
    if (section instanceof HTMLElement) {
      section.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
      section.focus({ preventScroll: true });
    }
  }
}
