import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { defaultLanguage, languages } from '@ns/languages';
import { LanguageStore } from '@ns/web';
import type { DeliveryState, RegistrationState, SignalStatus } from '@ns/contract/console';
import { Chip } from '../app/appearance/chip.ts';
import { EmptyState } from '../app/appearance/empty-state.ts';
import { type IconName, iconNames } from '../app/appearance/icon-set.ts';
import { deliveryLook, registrationLook } from '../app/appearance/registration-look.ts';
import { StatusChip } from '../app/appearance/status-chip.ts';
import { statusLook, type Tone } from '../app/appearance/status-look.ts';
import { ChoiceField } from '../app/choice/choice-field.ts';
import { DateField } from '../app/date/date-field.ts';
import { ThemeSwitch } from '../app/appearance/theme-switch.ts';

const tones: readonly Tone[] = ['new', 'working', 'waiting', 'done', 'ended', 'trouble'];

/** Every shared part of the console in each of its states, to be looked at in both languages and both schemes. */
@Component({
  selector: 'ns-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Chip, ChoiceField, DateField, EmptyState, MatButtonModule, MatIconModule, StatusChip, ThemeSwitch],
  template: `
    <header>
      <h1>Shared parts of the console</h1>
      <button matButton type="button" (click)="turnLanguage()">{{ language.tag() }}</button>
      <ns-theme-switch />
    </header>
    <h2>Statuses</h2>
    <p class="row">
      @for (status of statuses; track status) {
        <ns-status-chip [status]="status" [label]="status" />
      }
    </p>
    <h2>Registration and mails</h2>
    <p class="row">
      @for (entry of registrations; track entry[0]) {
        <ns-chip [tone]="entry[1].tone" [icon]="entry[1].icon" [label]="entry[0]" />
      }
      @for (entry of deliveries; track entry[0]) {
        <ns-chip [tone]="entry[1].tone" [icon]="entry[1].icon" [label]="entry[0]" />
      }
    </p>
    <h2>Tones</h2>
    <p class="row">
      @for (tone of tones; track tone) {
        <ns-chip [tone]="tone" icon="done" [label]="tone" />
      }
    </p>
    <h2>Fields</h2>
    <div class="fields">
      <ns-choice-field label="Звено" value="ecology" [choices]="choices" hint="Пише се, за да се намери" />
      <ns-choice-field label="Звено" [choices]="choices" [touched]="true" [errors]="missing" [required]="true" />
      <ns-date-field label="Получен на" value="2026-11-26" />
      <ns-date-field label="Получен на" [touched]="true" [errors]="tooLate" />
    </div>
    <h2>Buttons</h2>
    <p class="row">
      <button matButton="filled" type="button">Запазете</button>
      <button matButton="outlined" type="button">Отказ</button>
      <button matButton type="button">Изтрийте</button>
      <button matButton="filled" type="button" disabled>Запазете</button>
    </p>
    <h2>Empty</h2>
    <ns-empty-state icon="inbox" heading="Няма сигнали" text="Нищо не чака." />
    <h2>Icons</h2>
    <ul class="row">
      @for (name of icons; track name) {
        <li><mat-icon [svgIcon]="name" /> {{ name }}</li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      max-width: 72rem;
      margin: 0 auto;
      padding: 1.5rem;
    }
    header,
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.75rem;
    }
    header h1 {
      margin-inline-end: auto;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
      gap: 1rem;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 0.25rem;
    }
  `,
})
export class Parts {
  protected readonly statuses = Object.keys(statusLook) as SignalStatus[];
  protected readonly registrations = Object.entries(registrationLook) as [
    RegistrationState,
    { tone: Tone; icon: IconName },
  ][];
  protected readonly deliveries = Object.entries(deliveryLook) as [DeliveryState, { tone: Tone; icon: IconName }][];
  protected readonly tones = tones;
  protected readonly icons = iconNames;
  protected readonly choices = [
    { code: 'ecology', name: 'Отдел „Екология“' },
    { code: 'roads', name: 'Отдел „Транспорт и пътна инфраструктура“' },
  ];
  protected readonly missing = [{ kind: 'required', message: 'Попълнете това поле.' }];
  protected readonly tooLate = [{ kind: 'refused', message: 'Денят е в бъдещето.' }];
  protected readonly language = inject(LanguageStore);

  protected turnLanguage(): void {
    const next = languages[languages.indexOf(this.language.code()) + 1];
    void this.language.choose(next ?? defaultLanguage);
  }
}
