import { type Localized } from '@ns/platform';
import { type DifferenceKind } from '../domain/reconciliation.ts';

/** Differences in words. */
export const differenceTexts: Readonly<Record<DifferenceKind, Localized>> = {
  OTHER_NUMBER: { bg: 'Входящият номер в деловодната система е друг', en: 'The records system has another number' },
  OTHER_DATE: { bg: 'Датата в деловодната система е друга', en: 'The records system has another date' },
  MISSING_THERE: { bg: 'В деловодната система няма такъв документ', en: 'The records system has no such document' },
  REFUSED_THERE: { bg: 'Деловодната система е отказала документа', en: 'The records system has refused the document' },
  NUMBER_MISSING_THERE: {
    bg: 'В деловодната система документът е без номер',
    en: 'The document has no number in the records system',
  },
  NUMBER_MISSING_HERE: { bg: 'Само деловодната система имаше номера', en: 'Only the records system had the number' },
};
