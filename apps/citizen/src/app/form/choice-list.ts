import { booleanAttribute, Component, input, output } from '@angular/core';
import { IonCheckbox } from '@ionic/angular/ion-checkbox';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonListHeader } from '@ionic/angular/ion-list-header';
import { IonRadio } from '@ionic/angular/ion-radio';
import { IonRadioGroup } from '@ionic/angular/ion-radio-group';
import type { Choice } from './choice-field.ts';
import { RefusalMark } from './refusal-mark.ts';

/** A few choices, all of them seen: one of them, or several. What stands inside is written under the label. */
@Component({
  selector: 'ns-choice-list',
  imports: [IonCheckbox, IonItem, IonLabel, IonListHeader, IonRadio, IonRadioGroup, RefusalMark],
  template: `
    @if (several()) {
      <div role="group" [attr.aria-label]="label()">
        <p class="label">{{ label() }}</p>
        @for (each of choices(); track each.code) {
          <ion-item lines="none">
            <ion-checkbox
              justify="start"
              labelPlacement="end"
              [checked]="chosen().includes(each.code)"
              [nsRefusal]="error()"
              (ionChange)="toggle(each.code, $event.detail.checked)"
              >{{ each.name }}</ion-checkbox
            >
          </ion-item>
        }
        <p class="field-error" role="alert">{{ error() }}</p>
      </div>
    } @else {
      <ion-radio-group
        [attr.aria-required]="required()"
        [value]="chosen()[0]"
        [errorText]="error()"
        [nsRefusal]="error()"
        (ionChange)="chose.emit([$any($event.detail).value])"
      >
        <ion-list-header>
          <ion-label class="label">
            @if (heading()) {
              <h2>{{ label() }}</h2>
            } @else {
              {{ label() }}
            }
          </ion-label>
        </ion-list-header>
        <ng-content />
        @for (each of choices(); track each.code) {
          <ion-item lines="none">
            <ion-radio justify="start" labelPlacement="end" [value]="each.code">{{ each.name }}</ion-radio>
          </ion-item>
        }
      </ion-radio-group>
    }
  `,
})
export class ChoiceList {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly chosen = input.required<readonly string[]>();
  /** Whether the label is the heading of a part of the page. */
  readonly heading = input(false, { transform: booleanAttribute });
  /** Whether more than one can be chosen. */
  readonly several = input(false);
  /** Whether it cannot be left open; the label says so, too. */
  readonly required = input(false);
  readonly error = input('');
  /** The codes of what is chosen now. */
  readonly chose = output<readonly string[]>();

  protected toggle(code: string, isChosen: boolean): void {
    const others = this.chosen().filter((each) => each !== code);
    this.chose.emit(isChosen ? [...others, code] : others);
  }
}
