import type { Forget } from '@ns/identity';
import { anyOf } from '@ns/platform';
import { areaTables } from '../entities/area-subscription.entity.ts';

/** A forgotten person follows nothing; signals are not known here. */
export const forgetInAreas: Forget = async (tx, forgotten) => {
  if ('people' in forgotten) {
    await areaTables(tx).deleteFrom('area_subscription').where('account_id', '=', anyOf(forgotten.people)).execute();
  }
};
