import { type Menus, MunicipalityPresenter } from '@ns/municipality';
import type { Language } from '@ns/platform';
import type { AccountView } from '../queries/account-views.ts';
import type { FactorSettings } from '../second-factor/factor-settings.ts';
import { isFactorMissing } from '../second-factor/factor-state.ts';
import type { SessionMeans } from '../entities/identity.entities.ts';
import { permissionsOf } from '../domain/permissions.ts';
import type { AccountType } from './identity.types.ts';

/** Turns accounts into what clients see, in one language. */
export class AccountPresenter {
  private readonly municipality: MunicipalityPresenter;

  /** @param factors given where people are shown to themselves, so that they learn what they have to set up */
  constructor(
    menus: Menus,
    language: Language,
    private readonly factors: Pick<FactorSettings, 'requiredFor'> = { requiredFor: [] },
  ) {
    this.municipality = MunicipalityPresenter.of(menus, language);
  }

  /** @param means how the session of the person who is shown to themselves was opened */
  account(view: AccountView, means: SessionMeans = 'LOCAL'): AccountType {
    const departments = view.departments
      .map((code) => this.municipality.departmentOf(code))
      .filter((department) => department !== null);
    const singleSignOn = means === 'SSO';
    const secondFactorMissing =
      !singleSignOn && isFactorMissing(view.role, view.secondFactor, this.factors.requiredFor);
    const permissions = secondFactorMissing ? [] : permissionsOf(view.role);
    return { ...view, emailVerified: true, departments, permissions, secondFactorMissing, singleSignOn };
  }
}
