import type { StatementByLanguage } from '../statement.ts';
import { bg } from './bg.ts';
import { en } from './en.ts';

export const privacy: StatementByLanguage = { bg, en };
