import { MunicipalityDirectory } from '@ns/municipality';
import { type EntityManager, type InputProblem, systemActor } from '@ns/platform';
import { z } from 'zod';
import { planKinds, planOutcomes } from '../domain/file-plan.ts';
import { keptRules } from '../queries/file-plan.ts';
import { saveRule } from '../writes/save-rule.ts';

/** Rules of the file plan in a set-up file; those that nobody changed are not in it, nor is the confirmation. */
export const filePlanDocument = z
  .array(
    z.object({
      kind: z.enum(planKinds),
      /** code of a group of categories; left out: all without a rule of their own */
      categoryGroup: z.string().optional(),
      months: z.int(),
      outcome: z.enum(planOutcomes),
    }),
  )
  .default([]);
export type FilePlanDocument = z.infer<typeof filePlanDocument>;

/** The changed rules as a set-up file has them. */
export async function exportFilePlan(em: EntityManager): Promise<FilePlanDocument> {
  const rules = await keptRules(em);
  return rules
    .map(({ group, ...others }) => ({ ...others, categoryGroup: group ?? undefined }))
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
}

/**
 * Writes the rules of a set-up file, after its menus were written. A plan that it changes is another edition and has to
 * be counted and confirmed here.
 * @returns what is wrong, with paths of the file
 */
export async function importFilePlan(tx: EntityManager, rules: FilePlanDocument): Promise<readonly InputProblem[]> {
  // The menus as this transaction sees them.
  const menus = await new MunicipalityDirectory(() => tx).menus(tx);
  const problems: InputProblem[] = [];
  for (const [index, { categoryGroup: group = null, ...others }] of rules.entries()) {
    const wrong = await saveRule(tx, menus, { actor: systemActor, rule: { ...others, group } });
    problems.push(...wrong.map((each) => ({ ...each, path: `filePlan.${String(index)}.${each.path}` })));
  }
  return problems;
}

function keyOf({ kind, categoryGroup = '' }: FilePlanDocument[number]): string {
  return `${kind}/${categoryGroup}`;
}
