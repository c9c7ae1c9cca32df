export { isDangerToLife } from './danger-to-life.ts';
export { cyrillicReadings, isLatin } from './latin-words.ts';
export { addressPart, latinSpelling } from './latin-spelling.ts';
