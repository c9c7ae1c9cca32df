import type { StepsOfSignalQuery } from '@ns/contract/console';

export type Step = NonNullable<StepsOfSignalQuery['signal']>['availableTransitions'][number];

/** What only one signal at a time can be given. */
const single = ['DUPLICATE_OF', 'PHOTOS'] as const;

/**
 * The steps that at least one of several signals can take, each once, asking for everything that any of
 * them asks for. Whether each signal can take the step is decided by the server's preview.
 */
export function commonSteps(ofEach: readonly (readonly Step[])[]): readonly Step[] {
  const steps = new Map<Step['to'], Step>();
  for (const step of ofEach.flat()) {
    if (step.fields.some(({ field, required }) => required && isSingle(field))) {
      continue;
    }
    const known = steps.get(step.to);
    const fields = new Map((known?.fields ?? []).map((rule) => [rule.field, rule]));
    for (const rule of step.fields.filter(({ field }) => !isSingle(field))) {
      const other = fields.get(rule.field);
      fields.set(rule.field, other?.required ? other : rule);
    }
    steps.set(step.to, { ...(known ?? step), fields: [...fields.values()] });
  }
  return [...steps.values()];
}

function isSingle(field: string): boolean {
  return single.some((each) => each === field);
}
