/**
 * Parts of a report that go at different times: the whole report, who reported it, its photos, and the notes of the
 * staff with their documents.
 */
export type ForgettablePart = 'REPORT' | 'REPORTER' | 'PHOTOS' | 'NOTES';
