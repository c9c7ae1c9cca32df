import { booleanAttribute, Component, input, model } from '@angular/core';
import { IonCheckbox } from '@ionic/angular/ion-checkbox';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonListHeader } from '@ionic/angular/ion-list-header';
import { IonRadio } from '@ionic/angular/ion-radio';
import { IonRadioGroup } from '@ionic/angular/ion-radio-group';
import type { Choice } from './choice-field.ts';
import { FieldControl } from './field-control.ts';
import { RefusalMark } from './refusal-mark.ts';

/** A few choices, all of them seen: one of them, or several. What stands inside is written under the label. */
@Component({
  selector: 'ns-choice-list',
  imports: [IonCheckbox, IonItem, IonLabel, IonListHeader, IonRadio, IonRadioGroup, RefusalMark],
  template: `
    @if (several()) {
      <div role="group" [attr.aria-label]="markedLabel()">
        <p class="label">{{ markedLabel() }}</p>
        <p class="field-error" role="alert">{{ problem() }}</p>
        @for (each of choices(); track each.code) {
          <ion-item lines="none">
            <ion-checkbox
              justify="start"
              labelPlacement="end"
              [checked]="value().includes(each.code)"
              [nsRefusal]="problem()"
              (ionChange)="toggle(each.code, $event.detail.checked)"
              >{{ each.name }}</ion-checkbox
            >
          </ion-item>
        }
      </div>
    } @else {
      <ion-radio-group
        [attr.aria-required]="required()"
        [value]="value()[0]"
        [errorText]="problem()"
        [nsRefusal]="problem()"
        (ionChange)="value.set([$any($event.detail).value])"
      >
        <ion-list-header>
          <ion-label class="label">
            @if (heading()) {
              <h2>{{ markedLabel() }}</h2>
            } @else {
              {{ markedLabel() }}
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
export class ChoiceList extends FieldControl<readonly string[]> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** The codes of what is chosen. */
  readonly value = model<readonly string[]>([]);
  /** Whether the label is the heading of a part of the page. */
  readonly heading = input(false, { transform: booleanAttribute });
  /** Whether more than one can be chosen. */
  readonly several = input(false);

  protected readonly focused = 'ion-radio-group, ion-checkbox';

  protected toggle(code: string, isChosen: boolean): void {
    const others = this.value().filter((each) => each !== code);
    this.value.set(isChosen ? [...others, code] : others);
  }
}
