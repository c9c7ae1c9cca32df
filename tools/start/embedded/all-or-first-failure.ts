/**
 * As `Promise.all`, but waits for all of them to settle, so that nothing still starts while the rest is being stopped.
 */
export async function allOrFirstFailure<T extends readonly unknown[]>(
  work: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
