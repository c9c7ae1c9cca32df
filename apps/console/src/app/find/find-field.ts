import { type Dialog, DialogRef } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import {
  Component,
  DOCUMENT,
  type ElementRef,
  type Injector,
  type ViewContainerRef,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { findAlikeChoices, findChoices } from '../choice/find-choice.ts';
import { MarkedText } from '../inbox/marked-text.ts';
import { OpenReport } from '../navigation/open-report.ts';
import { paramsOf } from '../signal-list/signal-query.ts';
import { AllNames } from './all-names.ts';
import type { FindEntry, FindGroup } from './find-entry.ts';
import { FindPeople } from './find-people.ts';
import { FindReports } from './find-reports.ts';
import { OwnScreens } from './own-screens.ts';
import { OwnSettings } from './own-settings.ts';

/** People who are shown at once: more would hide the reports below them. */
const mostPeople = 5;

/**
 * The field that finds everything: steps of the report on the screen, screens, settings, colleagues and reports. A
 * combobox whose list is always open: the keyboard stays in the field, arrows move, Enter chooses, Escape leaves.
 */
@Component({
  selector: 'ns-find-field',
  imports: [screenParts, MarkedText],
  providers: [AllNames, FindPeople, FindReports, OwnScreens, OwnSettings],
  templateUrl: './find-field.html',
  styleUrl: './find-field.scss',
})
export class FindField {
  private readonly dialog = inject<DialogRef<FindEntry>>(DialogRef);
  private readonly router = inject(Router);
  private readonly t = inject(ScreenTexts).t;
  private readonly document = inject(DOCUMENT);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  private readonly people = inject(FindPeople);
  protected readonly reports = inject(FindReports);
  private readonly screens = inject(OwnScreens);
  private readonly settings = inject(OwnSettings);
  protected readonly report = inject(OpenReport).current;

  protected readonly typed = signal('');
  private readonly text = computed(() => this.typed().trim());
  private readonly steps = computed<readonly FindEntry[]>(() =>
    (this.report()?.steps ?? []).map(({ code, name, icon, begin }) => ({
      code: `step:${code}`,
      name,
      icon,
      act: begin,
    })),
  );
  /** What is found on the device, before the answer of the server. */
  private readonly own = computed<readonly FindGroup[]>(() => [
    { part: 'steps', entries: this.steps() },
    { part: 'screens', entries: this.screens.entries() },
    { part: 'settings', entries: this.settings.entries() },
    { part: 'people', entries: this.people.entries() },
  ]);
  protected readonly groups = computed<readonly FindGroup[]>(() => {
    const text = this.text();
    if (text === '') {
      return this.own().filter(({ part, entries }) => ['steps', 'screens'].includes(part) && entries.length > 0);
    }
    const found = this.found(findChoices, text);
    const reports: FindGroup = { part: 'reports', entries: [...(this.reports.entries() ?? []), ...this.allReports()] };
    // What is nearly called so comes last: what is called so is meant more often.
    const groups = [...found, reports, ...(found.length > 0 ? [] : this.found(findAlikeChoices, text))];
    return groups.filter(({ entries }) => entries.length > 0);
  });
  private readonly shown = computed(() => this.groups().flatMap(({ entries }) => entries));
  /** The entry that arrows or the pointer reached since something was typed; without one the first is chosen. */
  private readonly reached = linkedSignal<string, string | null>({ source: this.text, computation: () => null });
  protected readonly active = computed(
    () => this.shown().find(({ code }) => code === this.reached()) ?? this.shown()[0] ?? null,
  );
  protected readonly said = computed(() => {
    const isSearching = this.text() !== '' && this.reports.entries() === null && !this.reports.failure();
    return isSearching ? this.t('find.searching') : this.t('find.found', { count: this.shown().length });
  });

  constructor() {
    effect(() => this.reports.text.set(this.text()));
  }

  /**
   * Opens the field above a screen, unless something else is asked there already. What was typed elsewhere stays, and
   * Escape goes back to it.
   * @param view where the services of the frame are
   */
  static open(dialog: Dialog, view: ViewContainerRef, injector: Injector, label: string): void {
    if (dialog.openDialogs.length > 0) {
      return;
    }
    const opened = dialog.open<FindEntry, unknown, FindField>(FindField, {
      viewContainerRef: view,
      positionStrategy: createGlobalPositionStrategy(injector).centerHorizontally().top('max(8px, 8vh)'),
      width: 'min(680px, 100vw - 16px)',
      autoFocus: 'input',
      ariaLabel: label,
      ariaModal: true,
    });
    // What is typed at once is meant for the field.
    opened.componentRef?.changeDetectorRef.detectChanges();
    opened.componentInstance?.field().nativeElement.focus();
    opened.closed.subscribe((entry) => void entry?.act());
  }

  protected reach({ code }: FindEntry): void {
    this.reached.set(code);
  }

  protected press(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      this.move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const entry = this.active();
      if (entry) {
        this.choose(entry);
      }
    }
  }

  /** The keyboard stays in the field, whatever of the list is pressed. */
  protected point(event: MouseEvent, entry: FindEntry): void {
    event.preventDefault();
    if (event.button === 0) {
      this.choose(entry);
    }
  }

  private choose(entry: FindEntry): void {
    this.dialog.close(entry);
  }

  private move(step: -1 | 1): void {
    const shown = this.shown();
    const from = shown.findIndex((entry) => entry === this.active());
    const to = shown[(from + step + shown.length) % (shown.length || 1)];
    if (to) {
      this.reach(to);
      this.document.getElementById(`find-${to.code}`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  private found(find: typeof findChoices, text: string): readonly FindGroup[] {
    return this.own()
      .map(({ part, entries }) => ({ part, entries: find(entries, text) }))
      .map(({ part, entries }) => ({ part, entries: part === 'people' ? entries.slice(0, mostPeople) : entries }))
      .filter(({ entries }) => entries.length > 0);
  }

  /** The way to the whole list; none where the search is known to find nothing. */
  private allReports(): readonly FindEntry[] {
    const text = this.text();
    const queryParams = paramsOf({ filter: { text }, sort: 'NEWEST' });
    const act = () => this.router.navigate(['/inbox'], { queryParams });
    return this.reports.entries()?.length === 0
      ? []
      : [{ code: 'reports', icon: 'search', name: this.t('find.all', { text }), act }];
  }
}
