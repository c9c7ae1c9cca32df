import { Component, inject, input } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import type { StatementOwner } from './statement.ts';

/** Contacts of the municipality, as far as it has published them. */
@Component({
  selector: 'ns-statement-contacts',
  template: `
    <address>
      @if (owner(); as known) {
        <strong>{{ known.name }}</strong>
        @if (known.address; as address) {
          <span>{{ address }}</span>
        }
        @if (known.phone; as phone) {
          <a [href]="'tel:' + phone">{{ phone }}</a>
        }
        @if (known.email; as email) {
          <a [href]="'mailto:' + email">{{ email }}</a>
        }
        @if (known.website; as website) {
          <a [href]="website" rel="noopener">{{ website }}</a>
        }
      } @else {
        {{ t('statement.contactsLater') }}
      }
    </address>
  `,
  styles: `
    address {
      display: grid;
      gap: 0.3rem;
      justify-items: start;
      margin-bottom: 0.75rem;
      padding: 0.85rem 1rem;
      border-radius: var(--ns-radius-small);
      background: var(--ns-sunken);
      font-style: normal;
    }

    a {
      color: var(--ns-river);
      font-weight: 550;
      text-underline-offset: 3px;
      overflow-wrap: anywhere;
    }
  `,
})
export class StatementContacts {
  readonly owner = input.required<StatementOwner>();
  protected readonly t = inject(ScreenTexts).t;
}
