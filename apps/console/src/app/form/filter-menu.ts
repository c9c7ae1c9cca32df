import { Component, computed, input, output } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOptgroup, MatOption, MatSelect, MatSelectTrigger } from '@angular/material/select';
import { TranslocoPipe } from '@jsverse/transloco';

export interface FilterChoice {
  readonly code: string;
  readonly name: string;
}

export interface FilterGroup {
  readonly code: string;
  readonly name: string;
  readonly choices: readonly FilterChoice[];
}

/** A menu from which several entries can be chosen; it names the first one and counts the others. */
@Component({
  selector: 'ns-filter-menu',
  imports: [MatFormField, MatLabel, MatOptgroup, MatOption, MatSelect, MatSelectTrigger, TranslocoPipe],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <mat-select
        multiple
        panelClass="ns-long-menu"
        [panelWidth]="null"
        [hideSingleSelectionIndicator]="true"
        [value]="chosen()"
        (selectionChange)="pick.emit($event.value)"
      >
        <mat-select-trigger>{{ summary() }}</mat-select-trigger>
        @for (choice of choices(); track choice.code) {
          <mat-option [value]="choice.code">
            {{ choice.name }}
            @if (counts(); as known) {
              <span class="count ns-quiet ns-small ns-number">{{ known.get(choice.code) ?? 0 }}{{ more() }}</span>
            }
          </mat-option>
        }
        @for (group of groups(); track group.code) {
          <mat-optgroup [label]="group.name">
            @if (group.choices.length > 1) {
              <mat-option [value]="group.code">
                {{ 'filter.wholeGroup' | transloco: { name: group.name } }}
                @if (counts()) {
                  <span class="count ns-quiet ns-small ns-number">{{ countOf(group) }}{{ more() }}</span>
                }
              </mat-option>
            }
            @for (choice of group.choices; track choice.code) {
              <mat-option [value]="choice.code">
                {{ choice.name }}
                @if (counts(); as known) {
                  <span class="count ns-quiet ns-small ns-number">{{ known.get(choice.code) ?? 0 }}{{ more() }}</span>
                }
              </mat-option>
            }
          </mat-optgroup>
        }
      </mat-select>
    </mat-form-field>
  `,
  styles: `
    :host,
    mat-form-field {
      display: block;
      width: 100%;
    }
    .count {
      margin-left: 8px;
    }
  `,
})
export class FilterMenu {
  readonly label = input.required<string>();
  readonly choices = input<readonly FilterChoice[]>([]);
  readonly groups = input<readonly FilterGroup[]>([]);
  /** How many signals each entry would show; null while that is not known. */
  readonly counts = input<ReadonlyMap<string, number> | null>(null);
  /** Stands behind numbers that are the least there are. */
  readonly more = input('');
  readonly chosen = input<readonly string[]>([]);
  readonly pick = output<string[]>();

  protected countOf(group: FilterGroup): number {
    return group.choices.reduce((sum, { code }) => sum + (this.counts()?.get(code) ?? 0), 0);
  }

  protected readonly summary = computed(() => {
    const [first, ...others] = this.chosen();
    const all = [...this.choices(), ...this.groups().flatMap((group) => [group, ...group.choices])];
    const name = all.find(({ code }) => code === first)?.name ?? first ?? '';
    return others.length ? `${name} +${others.length}` : name;
  });
}
