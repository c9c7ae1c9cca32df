import { account } from './account.ts';
import { administration } from './administration.ts';
import { dates } from './dates.ts';
import { entry } from './entry.ts';
import { insights } from './insights.ts';
import { letters } from './letters.ts';
import { lists } from './lists.ts';
import { photoLooks } from './looks.ts';
import { menus } from './menus.ts';
import { phone } from './phone.ts';
import { publicText } from './reach.ts';
import { referrals } from './referrals.ts';
import { retention } from './retention.ts';
import { shell } from './shell.ts';
import { signal } from './signal.ts';
import { state } from './state.ts';
import { stuck } from './stuck.ts';
import { words } from './words.ts';
import { work } from './work.ts';

/** The first dictionary: its keys are the type of the others. */
export const bg = {
  ...shell,
  ...words,
  ...account,
  ...letters,
  ...lists,
  ...signal,
  ...dates,
  ...stuck,
  ...entry,
  ...insights,
  ...administration,
  ...menus,
  ...phone,
  ...dates,
  ...photoLooks,
  ...publicText,
  ...referrals,
  ...retention,
  ...state,
  ...work,
};
