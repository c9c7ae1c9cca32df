import { account } from './account.ts';
import { city } from './city.ts';
import { page } from './page.ts';
import { report } from './report.ts';
import { signals } from './signals.ts';

/** The first dictionary: its keys are the type of the others. */
export const bg = {
  ...page,
  ...account,
  ...report,
  ...signals,
  ...city,
};
