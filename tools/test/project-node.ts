/**
 * Refuses to run the tests on a Node older than the project's own, which lacks what they use.
 * @param version as in `process.versions.node`
 * @throws Error that says how to run them instead
 */
export function refuseOtherNode(version: string): void {
  if (Number(version.split('.')[0]) < 24) {
    throw new Error(
      `The tests need the Node 24 of the project, and this is Node ${version}. It comes with the packages: ` +
        'run "npx vitest …" or "npm test", which find it, or node_modules/.bin/node node_modules/vitest/vitest.mjs ….',
    );
  }
}
