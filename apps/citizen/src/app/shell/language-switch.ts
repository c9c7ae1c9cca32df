import { Component, inject } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { languageRows, languages } from '@ns/languages';
import { LanguageStore } from '@ns/web';
import { AccountLanguage } from '../account/account-language.ts';

/**
 * The languages, each named in itself. A signed-in person gets mails in the same language: there is one choice, not
 * two.
 */
@Component({
  selector: 'ns-language-switch',
  imports: [IonButton, IonButtons],
  template: `
    <ion-buttons>
      @for (each of languages; track each) {
        <ion-button
          [attr.lang]="rows[each].tag"
          [attr.aria-label]="rows[each].shortName + ' – ' + rows[each].name"
          [class.chosen]="language.code() === each"
          [attr.aria-pressed]="language.code() === each"
          (click)="choice.choose(each)"
          >{{ rows[each].shortName }}</ion-button
        >
      }
    </ion-buttons>
  `,
})
export class LanguageSwitch {
  protected readonly language = inject(LanguageStore);
  protected readonly choice = inject(AccountLanguage);
  protected readonly languages = languages;
  protected readonly rows = languageRows;
}
