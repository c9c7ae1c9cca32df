import { Injectable, inject } from '@angular/core';
import { MatIconRegistry } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';

/** Line drawings on a 24-point grid; each entry is the inside of an svg element. */
const drawings = {
  inbox:
    '<path d="M4 13.5 6.5 5h11L20 13.5V18a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18z"/><path d="M4 ' +
    '13.5h4.5l1.2 2.5h4.6l1.2-2.5H20"/>',
  attention: '<path d="M12 4.5 3.5 19h17z"/><path d="M12 10v4.2"/><path d="M12 16.6v.1"/>',
  search: '<circle cx="10.8" cy="10.8" r="5.8"/><path d="m15.2 15.2 4.8 4.8"/>',
  filter: '<path d="M4.5 5.5h15l-5.8 7v6.2l-3.4-1.9v-4.3z"/>',
  sort: '<path d="M8 5v14m0 0-3-3m3 3 3-3M16 19V5m0 0-3 3m3-3 3 3"/>',
  expand: '<path d="M7.5 10h9L12 14.5z" fill="currentColor" stroke="none"/>',
  close: '<path d="m6.5 6.5 11 11m0-11-11 11"/>',
  check: '<path d="m5 12.8 4.5 4.5L19 7.5"/>',
  done: '<circle cx="12" cy="12" r="8"/><path d="m8.3 12.3 2.6 2.6 4.8-5.3"/>',
  sealed: '<path d="m3 13 3.8 3.8L14.5 8"/><path d="m11.8 16 1 .8L21 8"/>',
  fresh: '<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="2.6" fill="currentColor" stroke="none"/>',
  person: '<circle cx="12" cy="8.5" r="3.7"/><path d="M4.8 19.5c1-3.6 3.8-5.3 7.2-5.3s6.2 1.7 7.2 5.3"/>',
  working: '<path d="M12 4a8 8 0 1 0 8 8"/><path d="M12 7.5V12l3 2"/><path d="M16.5 4.3 20 7.8"/>',
  question:
    '<path d="M5 5h14v11h-6.5L8 20v-4H5z"/><path d="M10.2 9.1c.2-1 1-1.5 1.9-1.5 1.1 0 1.9.7 1.9 1.6 0 ' +
    '1.4-1.9 1.5-1.9 2.7"/><path d="M12.1 13.9v.1"/>',
  forward: '<path d="M4.5 12h14m0 0-5-5m5 5-5 5"/>',
  ban: '<circle cx="12" cy="12" r="8"/><path d="m6.5 6.5 11 11"/>',
  copies:
    '<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 ' +
    '2v7a2 2 0 0 0 2 2h2"/>',
  undo: '<path d="M5 9.5h9a5 5 0 0 1 0 10H8.5"/><path d="m8.5 6-3.5 3.5L8.5 13"/>',
  clock: '<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>',
  overdue: '<circle cx="12" cy="12" r="8"/><path d="M12 7.5v5.2"/><path d="M12 15.9v.1"/>',
  sun:
    '<circle cx="12" cy="12" r="3.8"/><path d="M12 3.5v2m0 13v2M3.5 12h2m13 0h2M6 6l1.4 1.4m9.2 9.2L18 18M6 ' +
    '18l1.4-1.4m9.2-9.2L18 6"/>',
  moon: '<path d="M19.5 14.3A8 8 0 0 1 9.7 4.5a8 8 0 1 0 9.8 9.8z"/>',
  leave:
    '<path d="M13.5 4.5h-7a1.5 1.5 0 0 0-1.5 1.5v12a1.5 1.5 0 0 0 1.5 1.5h7"/><path d="M10 12h10m0 ' +
    '0-3.5-3.5M20 12l-3.5 3.5"/>',
  keys:
    '<rect x="3.5" y="6.5" width="17" height="11" rx="2"/><path d="M7 10.2v.1m3.3-.1v.1m3.4-.1v.1m3.3-.1v.1M8.5 ' +
    '14h7"/>',
  back: '<path d="M19 12H5.5m0 0 5-5m-5 5 5 5"/>',
  mail: '<rect x="4" y="5.5" width="16" height="13" rx="2"/><path d="m4.5 7 7.5 6 7.5-6"/>',
  again: '<path d="M18.8 9A7.5 7.5 0 1 0 19.5 12.5"/><path d="M19.5 4.5V9H15"/>',
  photo:
    '<rect x="4" y="5" width="16" height="14" rx="2"/><circle cx="9" cy="10" r="1.6"/><path d="m4.5 17 4.7-4 ' +
    '3 2.5 3.3-3.5 4 4"/>',
  place:
    '<path d="M12 20.5s6.5-5.3 6.5-10.5a6.5 6.5 0 0 0-13 0c0 5.2 6.5 10.5 6.5 10.5z"/><circle cx="12" cy="10" ' +
    'r="2.3"/>',
  note: '<path d="M6 4.5h12v10.3L13.8 19.5H6z"/><path d="M13.5 19.5v-5H18M9 8.5h6M9 11.5h3"/>',
  edit: '<path d="m5 19 .8-3.8L16 5l3 3L8.8 18.2z"/><path d="m14 7 3 3"/>',
  upload:
    '<path d="M12 16V5m0 0L7.8 9.2M12 5l4.2 4.2"/><path d="M5 16v2.5A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 ' +
    '1.5-1.5V16"/>',
  download:
    '<path d="M12 5v11m0 0-4.2-4.2M12 16l4.2-4.2"/><path d="M5 16v2.5A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 ' +
    '1.5-1.5V16"/>',
  live:
    '<circle cx="12" cy="12" r="2.2" fill="currentColor" stroke="none"/><path d="M7.7 7.7a6 6 0 0 0 0 ' +
    '8.6m8.6-8.6a6 6 0 0 1 0 8.6M5 5a9.9 9.9 0 0 0 0 14M19 5a9.9 9.9 0 0 1 0 14"/>',
  unlinked:
    '<path d="m4.5 4.5 15 15"/><path d="M8 8.2a6 6 0 0 0-.3 8.1m8.6-8.6a6 6 0 0 1 1 7.1M5 5.6A9.9 9.9 0 0 0 5 ' +
    '19M19 5a9.9 9.9 0 0 1 1.6 12"/>',
  stamp: '<path d="M7 4.5h7l4 4v11H7z"/><path d="M14 4.5v4h4M10 12.5h5M10 15.5h5"/>',
  remove: '<path d="M6 8h12m-10 0 .7 11h6.6L16 8M10 8V5.5h4V8"/>',
  up: '<path d="M12 19V5.5m0 0-5 5m5-5 5 5"/>',
  more: '<path d="M6 12h.1m5.9 0h.1m5.9 0h.1" stroke-width="2.6"/>',
  larger: '<circle cx="10.8" cy="10.8" r="5.8"/><path d="m15.2 15.2 4.8 4.8M8.3 10.8h5m-2.5-2.5v5"/>',
  smaller: '<circle cx="10.8" cy="10.8" r="5.8"/><path d="m15.2 15.2 4.8 4.8M8.3 10.8h5"/>',
  whole: '<path d="M5 9.5V5h4.5m5 0H19v4.5m0 5V19h-4.5m-5 0H5v-4.5"/>',
  print:
    '<path d="M7.5 8.5v-4h9v4M7 16.5H5.5A1.5 1.5 0 0 1 4 15v-5a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 ' +
    '10v5a1.5 1.5 0 0 1-1.5 1.5H17"/><path d="M7.5 13.5h9v6h-9z"/>',
  eye: '<path d="M3 12s3.2-6 9-6 9 6 9 6-3.2 6-9 6-9-6-9-6z"/><circle cx="12" cy="12" r="2.6"/>',
  unseen: '<path d="M3 12s3.2-6 9-6 9 6 9 6-3.2 6-9 6-9-6-9-6zM4.5 4.5l15 15"/>',
  cover:
    '<rect x="4" y="5" width="16" height="14" rx="2"/><rect x="9" y="9" width="7" height="5" ' +
    'fill="currentColor" stroke="none"/>',
  chart: '<path d="M4.5 19.5h15"/><path d="M6.5 16.5v-5h3v5zM11 16.5v-11h3v11zM15.5 16.5v-8h3v8z"/>',
  map: '<path d="m4 6.5 5-2 6 2 5-2v13l-5 2-6-2-5 2zM9 4.5v13m6-11v13"/>',
  board: '<path d="M4.5 5h4v14h-4zM10 5h4v9h-4zM15.5 5h4v6h-4z"/>',
  text: '<path d="M5 5.5h14v10.5h-6l-4 3.5V16H5z"/><path d="M8.5 9h7M8.5 12h4.5"/>',
  add: '<path d="M12 5v14M5 12h14"/>',
  people:
    '<circle cx="9" cy="9" r="3.2"/><path d="M3 18.5c.8-3 3.1-4.5 6-4.5s5.2 1.5 6 4.5"/><path d="M15.2 ' +
    '6.2a3.2 3.2 0 0 1 0 5.7m2 2.8c2 .6 3.3 1.9 3.8 3.8"/>',
  columns: '<rect x="4" y="5" width="16" height="14" rx="1.5"/><path d="M9.5 5v14M14.5 5v14"/>',
  bookmark: '<path d="M7 4.5h10v15l-5-4-5 4z"/>',
  settings:
    '<path d="M4.5 7.5h8m4 0h3M4.5 16.5h3m4 0h8"/><circle cx="14.5" cy="7.5" r="2"/><circle cx="9.5" cy="16.5" r="2"/>',
  token: '<circle cx="8.5" cy="12" r="3.5"/><path d="M12 12h8m-3 0v3m-2.5-3v2"/>',
  history: '<path d="M5 8.5V4.5m0 4h4"/><path d="M5.2 8.5A8 8 0 1 1 4 12.6"/><path d="M12 8v4.3l3 1.7"/>',
  shield: '<path d="M12 4 5.5 6.3v5c0 4 2.7 7 6.5 8.7 3.8-1.7 6.5-4.7 6.5-8.7v-5z"/><path d="m9.2 12 2 2 3.6-4"/>',
  blank: '',
} as const;

export type IconName = keyof typeof drawings;
/** Every icon, for the catalogue of parts. */
export const iconNames = Object.keys(drawings) as readonly IconName[];

/** Registers the drawings, so that `<mat-icon svgIcon="inbox" />` needs no download. */
@Injectable({ providedIn: 'root' })
export class IconSet {
  private readonly registry = inject(MatIconRegistry);
  private readonly sanitizer = inject(DomSanitizer);

  register(): void {
    for (const [name, inside] of Object.entries(drawings)) {
      const svg =
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" ' +
        `stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`;
      // The text is a constant of this file, never data.
      this.registry.addSvgIconLiteral(name, this.sanitizer.bypassSecurityTrustHtml(svg));
    }
  }
}
