/** Calls `act` once when the parent process is gone. */
export function whenParentEnds(act: () => void): void;
