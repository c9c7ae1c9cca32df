import { type PersonalDataPart } from '@ns/identity';
import { type MunicipalityDirectory } from '@ns/municipality';
import { inLanguage, type Text } from '@ns/platform';
import { textOf } from '../texts/index.ts';
import { areaName } from './area-name.ts';
import { areaSubscriptionsOf } from './area-subscriptions.ts';

const words = {
  areas: textOf('personalData.areas'),
  since: textOf('personalData.since'),
} satisfies Record<string, Text>;

/** The areas that a person follows, the latest begun first. */
export function areasPersonalData(directory: MunicipalityDirectory): PersonalDataPart {
  return async (em, accountId, language) => {
    const menus = await directory.menus();
    const records = [];
    for (const subscription of await areaSubscriptionsOf(em, accountId)) {
      records.push({
        title: inLanguage(language, await areaName(em, menus, subscription)),
        fields: [{ key: 'since', label: inLanguage(language, words.since), value: subscription.since.toISOString() }],
      });
    }
    return [{ key: 'areas', title: inLanguage(language, words.areas), records }];
  };
}
