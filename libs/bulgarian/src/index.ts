export { isDangerToLife } from './danger-to-life.ts';
export { cyrillicReadings, isLatin } from './latin-words.ts';
