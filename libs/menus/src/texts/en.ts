import type { Translation } from '@ns/platform/language';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  unknownQuestionType: 'Choose the kind of answer from the list.',
  unknownSettlementKind: 'The kind is `city`, `town` or `village`.',
  staleEntry: 'Somebody has changed this entry meanwhile. Look at it again; what you wrote is not saved.',
  ruleDepartmentArchived: 'The department is archived and the rule is passed over. Choose another one.',
  notJson: 'The file is not JSON.',
  'effect.departmentChanged': `{count, plural, one {# open report is} other {# open reports are}} with the present \
department: move them, or leave only new ones to the new department.`,
  'effect.targetChanged': `The new target is for new reports; {count, plural, one {# open one keeps} other {# open \
ones keep}} what was promised.`,
  'effect.categoryArchived': `The category will no longer be offered. {count, plural, one {# open report stays} \
other {# open reports stay}} in it.`,
  'effect.departmentArchived': `{count, plural, one {# open report stays} other {# open reports stay}} with the \
department until somebody hands it over.`,
};
