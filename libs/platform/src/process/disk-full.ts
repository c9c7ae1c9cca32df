/** No room, or none for this user: what the system says. */
const ofTheSystem: readonly unknown[] = ['ENOSPC', 'EDQUOT'];

/** Whether something failed because a disk has no room. Libraries such as DuckDB say so in words only. */
export function isDiskFull(failure: unknown): boolean {
  return (
    failure instanceof Error &&
    (ofTheSystem.includes((failure as NodeJS.ErrnoException).code) || /no space left on device/i.test(failure.message))
  );
}
