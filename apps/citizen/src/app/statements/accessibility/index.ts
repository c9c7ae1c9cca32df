import type { StatementByLanguage } from '../statement.ts';
import { bg } from './bg.ts';
import { en } from './en.ts';

export const accessibility: StatementByLanguage = { bg, en };
