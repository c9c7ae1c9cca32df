import type { PersonalDataPart } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import { inLanguage } from '@ns/platform';
import { textOf } from '../texts/index.ts';
import { areaName } from './area-name.ts';
import { areaSubscriptionsOf } from './area-subscriptions.ts';

/** The areas that a person follows, the latest begun first. */
export function areasPersonalData(directory: MunicipalityDirectory): PersonalDataPart {
  return async (em, accountId, language) => {
    const menus = await directory.menus();
    const records = [];
    for (const subscription of await areaSubscriptionsOf(em, accountId)) {
      records.push({
        title: inLanguage(language, await areaName(em, menus, subscription)),
        fields: [
          {
            key: 'since',
            label: inLanguage(language, textOf('personalData.since')),
            value: subscription.since.toISOString(),
          },
        ],
      });
    }
    return [{ key: 'areas', title: inLanguage(language, textOf('personalData.areas')), records }];
  };
}
