import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { ScreenTexts } from '@ns/web';
import { Municipality } from './municipality.ts';

/** Whose service this is, and the statements that the law asks for. */
@Component({
  selector: 'ns-site-footer',
  imports: [RouterLink, IonRouterLinkWithHref],
  template: `
    <section class="footer" [attr.aria-label]="t('shell.aboutService')">
      <div class="inside">
        @if (municipality.profile(); as profile) {
          <p>
            <strong>{{ profile.name }}</strong>
            @if (profile.address; as address) {
              <span>{{ address }}</span>
            }
            @if (profile.email; as email) {
              <a [href]="'mailto:' + email">{{ email }}</a>
            }
          </p>
        }
        <nav [attr.aria-label]="t('shell.statements')">
          <a routerLink="/numbers">{{ t('shell.numbers') }}</a>
          <a routerLink="/accessibility">{{ t('shell.accessibility') }}</a>
          <a routerLink="/privacy">{{ t('shell.privacy') }}</a>
        </nav>
      </div>
    </section>
  `,
  styles: `
    .footer {
      border-top: 1px solid var(--ns-line);
      background: var(--ns-sunken);
      font-size: 0.875rem;
    }

    .inside {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 2rem;
      justify-content: space-between;
      box-sizing: border-box;
      max-width: var(--ns-wide-width);
      margin-inline: auto;
      padding: 0.75rem max(1rem, var(--ion-safe-area-right)) 0.75rem max(1rem, var(--ion-safe-area-left));
    }

    p,
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.25rem;
      align-items: center;
      min-width: 0;
      margin: 0;
      color: var(--ns-ink-soft);
      overflow-wrap: anywhere;
    }

    nav {
      margin-inline-start: auto;
    }

    /* With room for the municipality, which comes a moment later: the links stay where they are. */
    @media (max-width: 47.99rem) {
      .inside {
        align-content: end;
        min-height: 11.5rem;
      }

      nav {
        width: 100%;
      }
    }

    strong {
      color: var(--ns-ink);
      font-weight: 620;
    }

    a {
      padding-block: 0.7rem;
      color: var(--ns-river);
      font-weight: 550;
      text-underline-offset: 3px;
    }
  `,
})
export class SiteFooter {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly municipality = inject(Municipality);
}
