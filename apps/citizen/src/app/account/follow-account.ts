import { Component, input, output, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { focusHeading } from '../form/focus-heading.ts';
import { screenParts } from '../page/screen-parts.ts';
import { CodeAccount } from './code-account.ts';

/** Asks a visitor who wants to follow something, or to answer, who it is: by name, email and the mailed code. */
@Component({
  selector: 'ns-follow-account',
  imports: [screenParts, CodeAccount],
  template: `
    <h2 tabindex="-1">{{ heading() ?? t('city.meTooWho') }}</h2>
    <ns-code-account [action]="action()" [next]="next()" [privacy]="privacy() ?? t('city.followPrivacy')" />
    <div class="row">
      <ion-button type="button" fill="outline" (click)="cancelled.emit()">{{ t('form.cancel') }}</ion-button>
    </div>
  `,
  host: { class: 'stack' },
})
export class FollowAccount {
  /** What the last press does, in words. */
  readonly action = input.required<string>();
  /** Where „sign in with a password“ comes back to. */
  readonly next = input.required<string>();
  /** What is asked, and what the address is used for; without them about news. */
  readonly heading = input<string>();
  readonly privacy = input<string>();
  readonly cancelled = output();

  protected readonly t = inject(ScreenTexts).t;

  constructor() {
    focusHeading();
  }
}
