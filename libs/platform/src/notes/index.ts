export { NoteFolder, notesIn } from './note-folder.ts';
export { lastBackupNote, type NotePlace } from './note-place.ts';
