import { Component, computed, inject, linkedSignal } from '@angular/core';
import { ContractorsDocument } from '@ns/contract/console';
import { ScreenTexts, watchQuery } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { ContractorLinks } from './contractor-links.ts';

/** The links of each contractor. */
@Component({
  selector: 'ns-contractors',
  imports: [screenParts, fieldParts, ContractorLinks],
  template: `
    <header>
      <div>
        <h1>{{ 'contractors.title' | transloco }}</h1>
        <p class="ns-quiet">{{ 'contractors.intro' | transloco }}</p>
      </div>
    </header>
    <ns-load-failure [text]="query.error()?.message" (again)="query.refetch()" />
    @if (contractors().length) {
      <mat-form-field>
        <mat-label>{{ 'contractors.contractor' | transloco }}</mat-label>
        <mat-select [value]="chosen()" (valueChange)="chosen.set($event)">
          @for (each of contractors(); track each.code) {
            <mat-option [value]="each.code">{{ each.name }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      @if (chosen(); as code) {
        <ns-contractor-links [contractor]="code" />
      }
    } @else if (query.data()) {
      <section class="ns-card">
        <ns-empty-state icon="people" [heading]="t('contractors.none')" [text]="t('contractors.noneText')" />
      </section>
    }
  `,
  styleUrl: './contractors.scss',
})
export class Contractors {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly query = watchQuery(ContractorsDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly contractors = computed(() =>
    (this.query.data()?.receivers ?? []).filter(({ kind }) => kind === 'CONTRACTOR'),
  );
  protected readonly chosen = linkedSignal(() => this.contractors()[0]?.code ?? '');
}
