export { answersVersion, release } from './release.ts';
