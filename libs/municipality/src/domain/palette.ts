/**
 * Colours that a municipality can choose for the citizen app. Each has a light and a dark form in the app's style sheet
 * with enough contrast for text (WCAG 2.2, 4.5:1), so that no choice makes a page unreadable.
 */
export const palette = ['blue', 'green', 'teal', 'burgundy', 'purple', 'graphite'] as const;
export type PaletteColour = (typeof palette)[number];
