export { catalogueFolders } from './catalogue-indexes.ts';
export { pseudoLanguage } from './pseudo-catalogues.ts';
