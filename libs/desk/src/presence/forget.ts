import type { Forget } from '@ns/identity';
import { anyOf } from '@ns/platform';
import { deskTables } from '../entities/desk.entities.ts';

/** The desk knows of signals only who looks at them now. Texts and views are those of the staff. */
export const forgetInDesk: Forget = async (tx, forgotten) => {
  const tables = deskTables(tx);
  await ('people' in forgotten
    ? tables.deleteFrom('signal_presence').where('account_id', '=', anyOf(forgotten.people)).execute()
    : tables.deleteFrom('signal_presence').where('signal_id', '=', anyOf(forgotten.signals)).execute());
};
