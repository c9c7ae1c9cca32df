/**
 * Calls `act` once when the parent process is gone. npm passes a signal to the shell between itself and us, and the
 * shell may end without passing it on: the only sign left is another parent.
 */
export function whenParentEnds(act) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 250);
  watch.unref();
}
