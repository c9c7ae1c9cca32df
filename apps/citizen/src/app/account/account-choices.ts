import { Injectable } from '@angular/core';
import { AccountChoicesDocument } from '@ns/contract/own';
import { plainQuery } from '@ns/web';

/** What several parts of the account show and change; they ask for it together. */
@Injectable()
export class AccountChoices {
  readonly page = plainQuery(AccountChoicesDocument);
}
