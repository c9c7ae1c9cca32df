export { bundledPlaces, packageAt } from './bundled-packages.ts';
export { sectionOf } from './changelog.ts';
export { readSource, type Source } from './checkout.ts';
export { makeDebianPackage } from './debian-package.ts';
export { machineFiles, machineLinks } from './machine-files.ts';
export { makeRelease } from './make-release.ts';
export { makeProgramTree, normalise } from './program-tree.ts';
