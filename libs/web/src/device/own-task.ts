/** Resolves in a task of its own: somebody may touch the page before it goes on. */
export const ownTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
