export { cyrillicReadings, isLatin } from './latin-words.ts';
