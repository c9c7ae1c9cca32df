export { Sheet, type SheetProps, type TableCell, type TableColumn } from './sheet.ts';
