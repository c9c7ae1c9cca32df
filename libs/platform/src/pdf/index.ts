export { Sheet, type SheetProps, type TableCell, type TableColumn } from './sheet.ts';
export { type TextLook, type TextOutlines, textOutlines } from './text-outlines.ts';
