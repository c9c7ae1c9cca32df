import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatPseudoCheckbox } from '@angular/material/core';
import { MatSuffix } from '@angular/material/form-field';
import { hostElement, ScreenTexts } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import type { Choice } from './find-choice.ts';
import { type ChoiceGroup, type MenuEntry, menuEntries, shownEntries } from './menu-entries.ts';
import { fieldParts } from '../form/form-parts.ts';

let menus = 0;

/**
 * A menu of a filter in which an entry is found by typing. Several can be chosen, or one; closed, it names the first
 * and counts the others. It is a combobox with a list: arrows move, Enter chooses, Escape closes, Tab goes on.
 */
@Component({
  selector: 'ns-filter-menu',
  imports: [screenParts, CdkConnectedOverlay, CdkOverlayOrigin, fieldParts, MatPseudoCheckbox, MatSuffix],
  templateUrl: './filter-menu.html',
  styleUrl: './filter-menu.scss',
})
export class FilterMenu {
  private readonly t = inject(ScreenTexts).t;
  private readonly injector = inject(Injector);
  private readonly host = hostElement();

  readonly label = input.required<string>();
  readonly choices = input<readonly Choice[]>([]);
  readonly groups = input<readonly ChoiceGroup[]>([]);
  /** How many signals each entry would show; null while that is not known. */
  readonly counts = input<ReadonlyMap<string, number> | null>(null);
  /** Stands behind numbers that are the least there are. */
  readonly more = input('');
  readonly chosen = input<readonly string[]>([]);
  /** One entry at most: choosing it closes the menu, choosing it again takes it back. */
  readonly single = input(false);
  readonly pick = output<string[]>();

  protected readonly id = `ns-filter-menu-${String(++menus)}`;
  protected readonly isOpen = signal(false);
  protected readonly typed = signal('');
  /** Code of the entry that Enter chooses; null before the list was entered. */
  protected readonly active = signal<string | null>(null);
  protected readonly width = signal(0);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  private readonly entries = computed(() => {
    return menuEntries(this.choices(), this.groups(), (name) => this.t('filter.wholeGroup', { name }));
  });
  protected readonly shown = computed(() => shownEntries(this.entries(), this.typed(), this.chosen()));
  protected readonly activeIndex = computed(() => this.shown().findIndex(({ code }) => code === this.active()));
  protected readonly summary = computed(() => {
    const [first, ...others] = this.chosen();
    const names = new Map([...this.entries(), ...this.groups()].map(({ code, name }) => [code, name]));
    const name = names.get(first ?? '') ?? first ?? '';
    return others.length ? `${name} +${String(others.length)}` : name;
  });

  protected isChosen(code: string): boolean {
    return this.chosen().includes(code);
  }

  protected countOf({ counted }: MenuEntry): number {
    return counted.reduce((sum, code) => sum + (this.counts()?.get(code) ?? 0), 0);
  }

  protected open(): void {
    if (!this.isOpen()) {
      this.width.set(this.host.getBoundingClientRect().width);
      this.typed.set('');
      this.active.set(this.chosen()[0] ?? null);
      this.isOpen.set(true);
      this.showActive();
    }
  }

  protected close(): void {
    this.isOpen.set(false);
    this.typed.set('');
  }

  /** A pointer that goes down on the field itself opens and closes it; only others are outside. */
  protected closeFrom({ target }: MouseEvent): void {
    if (!(target instanceof Node && this.host.contains(target))) {
      this.close();
    }
  }

  protected type(text: string): void {
    this.open();
    this.typed.set(text);
    // What was found first is what Enter chooses, not a chosen entry that is only kept in sight.
    const found = this.shown().find(({ code }) => !this.isChosen(code)) ?? this.shown()[0];
    this.active.set(text.trim() ? (found?.code ?? null) : null);
    this.showActive();
  }

  protected choose({ code }: MenuEntry): void {
    const others = this.chosen().filter((each) => each !== code);
    const isAdded = !this.isChosen(code);
    this.active.set(code);
    this.pick.emit(this.single() ? (isAdded ? [code] : []) : isAdded ? [...others, code] : others);
    if (this.single()) {
      this.close();
    }
  }

  protected press(event: KeyboardEvent): void {
    const { key, altKey } = event;
    const entry = this.shown()[this.activeIndex()];
    const isBlank = this.typed() === '';
    if (!this.isOpen()) {
      if (['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(key)) {
        event.preventDefault();
        this.open();
      }
    } else if (key === 'Tab' || (altKey && key === 'ArrowUp')) {
      this.close();
    } else if (key === 'Escape') {
      // The menu alone is closed, not what it stands in.
      event.stopPropagation();
      event.preventDefault();
      this.close();
      // The keys work the screen again; in a panel the next Escape closes that.
      if (!this.host.closest('.cdk-overlay-container')) {
        this.host.querySelector('input')?.blur();
      }
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      this.move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter' || (key === ' ' && isBlank)) {
      event.preventDefault();
      if (entry) {
        this.choose(entry);
      }
    }
  }

  private move(step: -1 | 1): void {
    const shown = this.shown();
    const from = this.activeIndex();
    const to = from < 0 && step < 0 ? shown.length - 1 : (from + step + shown.length) % (shown.length || 1);
    this.active.set(shown[to]?.code ?? null);
    this.showActive();
  }

  private showActive(): void {
    afterNextRender(() => this.list()?.nativeElement.querySelector('.active')?.scrollIntoView({ block: 'nearest' }), {
      injector: this.injector,
    });
  }
}
