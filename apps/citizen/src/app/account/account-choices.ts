import { Injectable } from '@angular/core';
import { AccountChoicesDocument } from '@ns/contract/own';
import { watchQuery } from '@ns/web';

/** What several parts of the account show and change; they ask for it together. */
@Injectable()
export class AccountChoices {
  readonly page = watchQuery(AccountChoicesDocument);
}
