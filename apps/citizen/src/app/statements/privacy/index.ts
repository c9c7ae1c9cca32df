import type { StatementByLanguage } from '../statement.ts';
import { catalogues } from './catalogues.generated.ts';

export const privacy: StatementByLanguage = catalogues;
