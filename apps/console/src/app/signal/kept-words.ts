/**
 * What stands in a form after somebody else changed what it is about: what was typed stays, and fields that were left
 * as they were follow the present state.
 * @param typed the form as it is
 * @param before the form as it began
 * @param present the form as it would begin now
 */
export function keptWords<Model extends Readonly<Record<string, string>>>(
  typed: Model,
  before: Model,
  present: Model,
): Model {
  const own = Object.entries(typed).filter(([field, value]) => value !== before[field]);
  return { ...present, ...Object.fromEntries(own) };
}
