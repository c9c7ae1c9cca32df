import { type Menus, MunicipalityPresenter } from '@ns/municipality';
import { type Language } from '@ns/platform';
import { type AccountView } from '../queries/account-views.ts';
import { AccountType } from './identity.types.ts';

/** Turns accounts into what clients see, in one language. */
export class AccountPresenter {
  private readonly municipality: MunicipalityPresenter;

  constructor(menus: Menus, language: Language) {
    this.municipality = new MunicipalityPresenter(menus, language);
  }

  account(view: AccountView): AccountType {
    const departments = view.departments
      .map((code) => this.municipality.departmentOf(code))
      .filter((department) => department !== null);
    return new AccountType({ ...view, departments });
  }
}
