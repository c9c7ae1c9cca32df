import { CdkCopyToClipboard } from '@angular/cdk/clipboard';
import { Component, computed, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { SignInStateDocument } from '@ns/contract/console';
import { LocalDates, ScreenTexts, watchQuery } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';

/** How staff get in: passwords, second factor, and the provider of single sign-on with what it answers just now. */
@Component({
  selector: 'ns-sign-in-state',
  imports: [screenParts, CdkCopyToClipboard],
  templateUrl: './sign-in-state.html',
  styleUrl: './sign-in-state.scss',
})
export class SignInState {
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(SignInStateDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly state = computed(() => this.query.data()?.signInState);
  protected readonly provider = computed(() => this.state()?.provider);

  protected copied(done: boolean): void {
    if (done) {
      this.snackBar.open(this.t('provider.copied'), undefined, { duration: 3_000 });
    }
  }
}
