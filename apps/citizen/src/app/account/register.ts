import { Component, inject, input } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { CodeAccount } from './code-account.ts';
import { safeNext } from './safe-next.ts';

/** Makes an account by a mailed code, as at the end of a report: there is no other way of signing up. */
@Component({
  selector: 'ns-register',
  imports: [screenParts, CodeAccount],
  template: `
    <ns-page [heading]="t('register.heading')">
      <p class="lead">{{ t('register.why') }}</p>
      <section class="card">
        <ns-code-account [action]="t('register.submit')" [next]="next() ?? ''" (signedIn)="goOn()" />
      </section>
    </ns-page>
  `,
})
export class Register {
  /** Where the reader wanted to go. */
  readonly next = input<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly navigation = inject(NavController);

  protected async goOn(): Promise<void> {
    await this.navigation.navigateRoot(safeNext(this.next()), { replaceUrl: true });
  }
}
