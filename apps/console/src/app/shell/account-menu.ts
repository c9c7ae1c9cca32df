import { Component, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatSnackBar } from '@angular/material/snack-bar';
import { NavigationStart, Router } from '@angular/router';
import { release, SessionStore } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { filter, firstValueFrom } from 'rxjs';
import { MailSwitches } from '../account/mail-switches.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';
import { SignOutDialog, type UnsentCount } from './sign-out-dialog.ts';

/** Who is signed in, and the way out. */
@Component({
  selector: 'ns-account-menu',
  imports: [screenParts, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    <button matIconButton type="button" [matMenuTriggerFor]="menu" [attr.aria-label]="'shell.account' | transloco">
      <mat-icon svgIcon="person" aria-hidden="true" />
    </button>
    <mat-menu #menu="matMenu" xPosition="before">
      @if (account(); as person) {
        <div class="who">
          <strong>{{ person.name }}</strong>
          <span class="ns-quiet ns-small">{{ person.email }}</span>
          <span class="ns-quiet ns-small">{{ 'role.' + person.role | transloco }}{{ departments() }}</span>
        </div>
      }
      <a mat-menu-item routerLink="/account">
        <mat-icon svgIcon="shield" aria-hidden="true" />
        <span>{{ 'ownAccount.title' | transloco }}</span>
      </a>
      <a mat-menu-item routerLink="/texts">
        <mat-icon svgIcon="text" aria-hidden="true" />
        <span>{{ 'texts.title' | transloco }}</span>
      </a>
      <button mat-menu-item type="button" (click)="chooseMails()">
        <mat-icon svgIcon="mail" aria-hidden="true" />
        <span>{{ 'mailSwitches.title' | transloco }}</span>
      </button>
      <button mat-menu-item type="button" (click)="signOut()">
        <mat-icon svgIcon="leave" aria-hidden="true" />
        <span>{{ 'shell.signOut' | transloco }}</span>
      </button>
      <p class="release ns-quiet ns-small">{{ 'shell.release' | transloco: { version } }}</p>
    </mat-menu>
  `,
  styles: `
    .who {
      display: grid;
      padding: 8px 16px 12px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      margin-bottom: 4px;
      overflow-wrap: anywhere;
      font-weight: 400;
    }
    .release {
      margin: 4px 0 0;
      padding: 8px 16px 4px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class AccountMenu {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly snackBar = inject(MatSnackBar);
  private readonly dialog = inject(MatDialog);
  private readonly unsent = inject(UnsentActs);

  private readonly trigger = viewChild.required(MatMenuTrigger);

  protected readonly version = release;
  protected readonly account = this.session.account;
  protected readonly departments = computed(() =>
    (this.account()?.departments ?? []).map(({ name }) => ` · ${name}`).join(''),
  );

  constructor() {
    // The bar outlives every screen: a key that leads elsewhere must not leave the menu above it.
    const leaves = this.router.events.pipe(filter((event) => event instanceof NavigationStart));
    leaves.pipe(takeUntilDestroyed()).subscribe(() => this.trigger().closeMenu());
  }

  protected chooseMails(): void {
    this.dialog.open(MailSwitches, { width: '460px' });
  }

  protected async signOut(): Promise<void> {
    const { length: count } = this.unsent.acts();
    if (count > 0 && !(await this.isLossMeant(count))) {
      return;
    }
    const failure = await this.session.signOut();
    if (failure) {
      this.snackBar.open(failure.message);
      return;
    }
    await this.unsent.forgetAll();
    await this.router.navigateByUrl('/sign-in');
  }

  private async isLossMeant(count: number): Promise<boolean> {
    const data: UnsentCount = { count };
    const asked = this.dialog.open<SignOutDialog, UnsentCount, boolean>(SignOutDialog, {
      role: 'alertdialog',
      ariaDescribedBy: 'unsent-sign-out',
      width: '440px',
      data,
    });
    return (await firstValueFrom(asked.afterClosed())) === true;
  }
}
