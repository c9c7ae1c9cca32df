export { byteOrderMark, csvLine, type CsvSeparator, spreadsheetSeparator } from './csv-line.ts';
