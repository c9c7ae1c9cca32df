import type { ApiContext } from '@ns/identity';
import type { Category } from '@ns/municipality';
import { inLanguage, type Text } from '@ns/platform';
import { openOfCategory, openOfDepartment } from '@ns/signals';
import type { MenuEffect } from './menu-effect.types.ts';
import type { SaveCategoryInput } from './menu.inputs.ts';
import { textOf } from '../texts/index.ts';

/** What saving a category will do to signals. */
export async function categoryEffect(
  context: ApiContext,
  present: Category | undefined,
  input: SaveCategoryInput,
): Promise<MenuEffect> {
  if (present?.parentCode == null) {
    return { openSignals: 0, canMove: false, sentences: [] };
  }
  const { open, inDepartment } = await openOfCategory(context.em, present.code, present.departmentCode);
  const movesDepartment = input.department !== present.departmentCode && inDepartment > 0;
  const sentences: Text[] = [];
  if (movesDepartment) {
    sentences.push(textOf('effect.departmentChanged', { count: inDepartment }));
  }
  if (open > 0 && input.targetWorkingDays !== present.targetWorkingDays && !input.archived) {
    sentences.push(textOf('effect.targetChanged', { count: open }));
  }
  if (input.archived && present.archivedAt == null) {
    sentences.push(textOf('effect.categoryArchived', { count: open }));
  }
  return {
    openSignals: open,
    canMove: movesDepartment,
    sentences: sentences.map((sentence) => inLanguage(context.language, sentence)),
  };
}

/** What archiving a department would do to signals. */
export async function departmentEffect(context: ApiContext, code: string): Promise<MenuEffect> {
  const open = await openOfDepartment(context.em, code);
  const sentence = textOf('effect.departmentArchived', { count: open });
  return { openSignals: open, canMove: false, sentences: open > 0 ? [inLanguage(context.language, sentence)] : [] };
}
