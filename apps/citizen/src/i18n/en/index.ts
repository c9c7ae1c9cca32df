import type { bg } from '../bg/index.ts';
import { account } from './account.ts';
import { city } from './city.ts';
import { page } from './page.ts';
import { report } from './report.ts';
import { signals } from './signals.ts';

export const en: typeof bg = {
  ...page,
  ...account,
  ...report,
  ...signals,
  ...city,
};
