import type { PaletteColour } from '@ns/municipality';

/** One colour of a municipality as mails need it; hex, the values of the citizen app's style sheet. */
export interface MailColour {
  /** buttons, links and the band at the top, with white text on it */
  readonly light: string;
  readonly lightMist: string;
  /** the same on a dark ground */
  readonly dark: string;
  readonly darkMist: string;
  /** text on `dark` */
  readonly onDark: string;
}

/** `theme.css` of the citizen app has the same; a test compares the two. */
export const mailPalette: Readonly<Record<PaletteColour, MailColour>> = {
  teal: { light: '#0e5a66', lightMist: '#dceef0', dark: '#7cccd6', darkMist: '#17363b', onDark: '#062126' },
  blue: { light: '#1d4f91', lightMist: '#dfe6f0', dark: '#9cc3f2', darkMist: '#30414d', onDark: '#171d24' },
  green: { light: '#226034', lightMist: '#e0e9e3', dark: '#8ed19c', darkMist: '#2d443a', onDark: '#151f17' },
  burgundy: { light: '#86263c', lightMist: '#eee1e4', dark: '#f2a3b3', darkMist: '#433a40', onDark: '#24181b' },
  purple: { light: '#5a3d8c', lightMist: '#e8e4ef', dark: '#c9b3f2', darkMist: '#3a3d4d', onDark: '#1e1b24' },
  graphite: { light: '#3d4852', lightMist: '#e4e5e7', dark: '#b9c4cc', darkMist: '#374145', onDark: '#1c1d1f' },
};
