import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { IonCard } from '@ionic/angular/ion-card';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonSegment } from '@ionic/angular/ion-segment';
import { IonSegmentButton } from '@ionic/angular/ion-segment-button';
import { IonSelect } from '@ionic/angular/ion-select';
import { IonSelectOption } from '@ionic/angular/ion-select-option';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import type { SignalStatus } from '@ns/contract/citizen';
import { Notice } from '../app/form/notice.ts';
import { SubmitButton } from '../app/form/submit-button.ts';
import { TextAreaField } from '../app/form/text-area-field.ts';
import { TextField } from '../app/form/text-field.ts';
import { LanguageSwitch } from '../app/shell/language-switch.ts';
import { tones } from '../app/signals/signal-stage.ts';
import { StatusChip } from '../app/signals/status-chip.ts';

/** Every shared part of the citizen app in each of its states, to be looked at in both languages. */
@Component({
  selector: 'ns-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    IonCard,
    IonLabel,
    IonSegment,
    IonSegmentButton,
    IonSelect,
    IonSelectOption,
    IonSkeletonText,
    LanguageSwitch,
    Notice,
    StatusChip,
    SubmitButton,
    TextAreaField,
    TextField,
  ],
  template: `
    <main class="page wide">
      <h1>Shared parts of the citizen app</h1>
      <ns-language-switch />
      <h2>Statuses</h2>
      <p>
        @for (status of statuses; track status) {
          <ns-status-chip [status]="status" [label]="status" />
        }
      </p>
      <h2>Notices</h2>
      @for (kind of notices; track kind) {
        <ns-notice [kind]="kind">{{ kind }}: Сигналът Ви е изпратен.</ns-notice>
      }
      <h2>Cards, menus and what is on its way</h2>
      <ion-card class="card"
        ><h3>Изхвърлени гуми</h3>
        <p>Зад гаражите до блок 5.</p></ion-card
      >
      <ion-segment value="map">
        <ion-segment-button value="map"><ion-label>Карта</ion-label></ion-segment-button>
        <ion-segment-button value="list"><ion-label>Списък</ion-label></ion-segment-button>
      </ion-segment>
      <ion-select label="Състояние" labelPlacement="stacked" interface="popover" value="OPEN">
        <ion-select-option value="OPEN">Работи се</ion-select-option>
        <ion-select-option value="DONE">Приключени</ion-select-option>
      </ion-select>
      <ion-skeleton-text animated style="height: 3rem" />
      <h2>Fields</h2>
      <ns-text-field label="Вашето име" hint="Както е в документите" [(value)]="text" />
      <ns-text-field label="Имейл" type="email" error="Адресът не е пълен." [(value)]="text" />
      <ns-text-area-field label="Описание" [minLength]="10" hint="Какво и къде" [(value)]="text" />
      <h2>Buttons</h2>
      <form>
        <ns-submit-button>Изпратете</ns-submit-button>
        <ns-submit-button [busy]="true">Изпраща се</ns-submit-button>
        <ns-submit-button color="danger">Изтрийте профила</ns-submit-button>
      </form>
    </main>
  `,
  styles: `
    ion-segment,
    ion-select,
    ns-notice,
    ns-submit-button,
    ns-text-field,
    ns-text-area-field {
      display: block;
      margin-block: 0.75rem;
    }
  `,
})
export class Parts {
  protected readonly statuses = Object.keys(tones) as SignalStatus[];
  protected readonly notices = ['information', 'waiting', 'success', 'danger'] as const;
  protected readonly text = signal('');
}
