import { type ApiContext } from '@ns/identity';
import { type Category } from '@ns/municipality';
import { inLanguage, type Localized } from '@ns/platform';
import { openOfCategory, openOfDepartment } from '@ns/signals';
import { type MenuEffect } from './graphql/menu-effect.types.ts';
import { type SaveCategoryInput } from './graphql/menu.inputs.ts';

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
  const sentences: Localized[] = [];
  if (movesDepartment) {
    sentences.push({
      bg:
        `${counted(inDepartment, 'отворен сигнал е', 'отворени сигнала са')} при досегашното звено: преместете ` +
        'ги или оставете за новото само новите.',
      en:
        `${counted(inDepartment, 'open report is', 'open reports are')} with the present department: move them, ` +
        'or leave only new ones to the new department.',
    });
  }
  if (open > 0 && input.targetWorkingDays !== present.targetWorkingDays && !input.archived) {
    sentences.push({
      bg: `Новият срок важи за новите сигнали; ${counted(open, 'отворен запазва', 'отворени запазват')} обещания.`,
      en: `The new target is for new reports; ${counted(open, 'open one keeps', 'open ones keep')} what was promised.`,
    });
  }
  if (input.archived && present.archivedAt == null) {
    sentences.push({
      bg:
        'Категорията вече няма да се предлага. ' +
        `${counted(open, 'отворен сигнал остава', 'отворени сигнала остават')} в нея.`,
      en: `The category will no longer be offered. ${counted(open, 'open report stays', 'open reports stay')} in it.`,
    });
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
  const sentence: Localized = {
    bg:
      `${counted(open, 'отворен сигнал остава', 'отворени сигнала остават')} при звеното, докато някой не го ` +
      'предаде.',
    en: `${counted(open, 'open report stays', 'open reports stay')} with the department until somebody hands it over.`,
  };
  return { openSignals: open, canMove: false, sentences: open > 0 ? [inLanguage(context.language, sentence)] : [] };
}

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
