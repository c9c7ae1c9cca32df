import { MunicipalityDirectory } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { z } from 'zod';
import type { Problem } from '../domain/submission-rules.ts';
import { routingRules } from './routing-rules.ts';
import { saveRoutingRule } from './save-routing-rule.ts';

/** Routing rules in a set-up file; people are not in it, because they differ between installations. */
export const routingDocument = z
  .array(
    z.object({
      /** names the rule: one of the same title is changed by the file */
      title: z.string(),
      active: z.boolean().default(true),
      category: z.string().optional(),
      settlement: z.string().optional(),
      quarter: z.string().optional(),
      words: z.array(z.string()).default([]),
      department: z.string(),
    }),
  )
  .default([]);
export type RoutingDocument = z.infer<typeof routingDocument>;

/** The rules as a set-up file has them. */
export async function exportRouting(em: EntityManager): Promise<RoutingDocument> {
  return (await routingRules(em)).map(({ title, active, category, settlement, quarter, words, department }) => ({
    title,
    active,
    category: category ?? undefined,
    settlement: settlement ?? undefined,
    quarter: quarter ?? undefined,
    words: [...words],
    department,
  }));
}

/**
 * Writes the rules of a set-up file over those of the same title, after the menus of the file were written.
 * @returns what is wrong, with paths of the file
 */
export async function importRouting(
  tx: EntityManager,
  rules: RoutingDocument,
  archiveRest: boolean,
): Promise<readonly Problem[]> {
  // The menus as this transaction sees them.
  const menus = await new MunicipalityDirectory(() => tx).menus(tx);
  const present = await routingRules(tx);
  const problems: Problem[] = [];
  for (const [index, rule] of rules.entries()) {
    const known = present.find(({ title }) => title === rule.title.trim());
    const outcome = await saveRoutingRule(tx, menus, {
      id: known?.id ?? null,
      title: rule.title,
      position: index + 1,
      active: rule.active,
      category: rule.category ?? null,
      settlement: rule.settlement ?? null,
      quarter: rule.quarter ?? null,
      words: rule.words,
      department: rule.department,
      assigneeId: known?.department === rule.department ? known.assigneeId : null,
      version: known?.version ?? null,
      archived: false,
    });
    if (outcome.kind === 'invalid') {
      problems.push(...outcome.problems.map((each) => ({ ...each, path: `routing.${String(index)}.${each.path}` })));
    }
  }
  if (archiveRest) {
    const titles = new Set(rules.map(({ title }) => title.trim()));
    for (const { id, version, ...rest } of present.filter(({ title }) => !titles.has(title))) {
      await saveRoutingRule(tx, menus, { ...rest, id, version, archived: true });
    }
  }
  return problems;
}
