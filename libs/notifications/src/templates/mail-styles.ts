import type { MailColour } from './mail-palette.ts';

/** The neutral colours of the citizen app, light. */
export const ink = '#1b2b2f';
export const quiet = '#53646a';
export const ground = '#f7f3ec';
export const sunken = '#faf7f1';
export const line = '#ddd5c7';
export const sun = '#8a5a00';
export const sunMist = '#fdf0d2';

export const font = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/**
 * The one style element of a mail, for programs that read it: narrow screens and the dark. Everything else is inline,
 * because many programs know nothing else; the classes turn the light colours dark.
 */
export function mailStyles({ dark, darkMist, onDark }: MailColour): string {
  return `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 480px) {
    .ns-page { padding: 0 !important; }
    .ns-card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
    .ns-band { border-radius: 0 !important; padding: 16px 20px !important; }
    .ns-inner { padding: 24px 20px !important; }
    .ns-label, .ns-value { display: block !important; width: auto !important; }
    .ns-label { padding: 10px 14px 0 !important; }
    .ns-value { padding: 2px 14px 10px !important; border-top: 0 !important; }
    .ns-button { display: block !important; text-align: center !important; } }
  @media (prefers-color-scheme: dark) {
    .ns-page { background: #0f1719 !important; }
    .ns-card { background: #182326 !important; border-color: #2e3d41 !important; }
    .ns-band { background: ${darkMist} !important; }
    .ns-mark { background: ${dark} !important; color: ${onDark} !important; }
    .ns-name, .ns-of { color: #e9efee !important; }
    .ns-text { color: #e9efee !important; } .ns-quiet { color: #a5b4b6 !important; }
    .ns-link { color: ${dark} !important; }
    .ns-facts, .ns-code { background: #121c1f !important; border-color: #2e3d41 !important; }
    .ns-label, .ns-value, .ns-line { border-color: #2e3d41 !important; }
    .ns-quote { background: ${darkMist} !important; border-color: ${dark} !important; }
    .ns-star { background: #352a12 !important; color: #f0c466 !important; border-color: #5d4a1d !important; }
    .ns-photo { border-color: #2e3d41 !important; }
    .ns-button { background: ${dark} !important; color: ${onDark} !important; } }`;
}
