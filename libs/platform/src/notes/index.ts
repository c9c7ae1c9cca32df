export { NoteFolder, notesIn } from './note-folder.ts';
export { type NotePlace } from './note-place.ts';
