/** Takes each step in a task of its own: somebody may touch the page between them. */
export function inSeparateTasks([step, ...others]: readonly (() => unknown)[]): void {
  setTimeout(() => {
    step?.();
    if (others.length > 0) {
      inSeparateTasks(others);
    }
  });
}
