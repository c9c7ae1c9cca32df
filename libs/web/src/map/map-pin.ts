/**
 * The pin of a chosen place, drawn here so that it needs no picture file. Decorative: the place is also given as text.
 */
export function pinElement(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'ns-map-pin';
  element.innerHTML =
    '<svg viewBox="0 0 36 46" width="36" height="46" aria-hidden="true" focusable="false"><path d="M18 1C8.6 ' +
    '1 1 8.5 1 17.8c0 11.800 12.800 23.500 15.700 26a2 2 0 0 0 2.600 0C22.200 41.300 35 29.600 35 17.800 35 ' +
    '8.500 27.400 1 18 1Z"/><circle cx="18" cy="17.500" r="6.500"/></svg>';
  return element;
}

/** The mark of where the reader stands. @param name what a screen reader says of it */
export function ownPlaceElement(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'ns-map-own';
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', name);
  element.title = name;
  return element;
}

/** What the map adds to the page, once per page. */
const mapStyleSheet = `
  .ns-map-pin { cursor: grab; filter: drop-shadow(0 2px 3px rgb(0 0 0 / 35%)); }
  .ns-map-pin svg { display: block; }
  .ns-map-pin path { fill: #b0442a; stroke: #fff; stroke-width: 2; }
  .ns-map-pin circle { fill: #fff; }
  .ns-map-own { width: 20px; height: 20px; border: 3px solid #fff; border-radius: 50%; background: #1a63c9;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 45%), 0 0 0 9px rgb(26 99 201 / 28%); }
  .ns-map-dark .ns-map-own { background: #4a93f5; box-shadow: 0 0 0 1px rgb(0 0 0 / 60%),
    0 0 0 9px rgb(110 170 255 / 36%); }
  .ns-map-crosshair { position: absolute; inset: 50% auto auto 50%; width: 44px; height: 44px;
    margin: -22px 0 0 -22px; pointer-events: none; opacity: 0; }
  .ns-map-crosshair::before, .ns-map-crosshair::after { position: absolute; background: currentcolor;
    box-shadow: 0 0 0 1px rgb(255 255 255 / 60%); content: ''; }
  .ns-map-crosshair::before { inset: 21px 0; }
  .ns-map-crosshair::after { inset: 0 21px; }
  .maplibregl-canvas:focus-visible { outline: 3px solid currentcolor; outline-offset: -3px; }
  .maplibregl-canvas-container:has(.maplibregl-canvas:focus-visible) ~ .ns-map-crosshair { opacity: 1; }
  .ns-map-dark .maplibregl-ctrl-group { background: #26363a; }
  .ns-map-dark .maplibregl-ctrl-group button + button { border-top-color: #45575b; }
  .ns-map-dark .maplibregl-ctrl-icon { filter: invert(1); }
  .ns-map-dark .maplibregl-ctrl-attrib.maplibregl-ctrl-attrib, .ns-map-dark .maplibregl-ctrl-scale {
    background-color: rgb(24 35 38 / 85%); color: #e9efee; border-color: #a5b4b6; }
  .ns-map-dark .maplibregl-ctrl-attrib a { color: #e9efee; }
  .maplibregl-ctrl-top-right { top: var(--ns-map-controls-top, 0); }
  .maplibregl-map .maplibregl-ctrl-group button { width: 44px; height: 44px; }
`;

let styleSheet: CSSStyleSheet | undefined;

/** Adds the styles of pins and controls to the document, once. */
export function addMapStyleSheet(): void {
  if (!styleSheet) {
    styleSheet = new CSSStyleSheet();
    styleSheet.replaceSync(mapStyleSheet);
    document.adoptedStyleSheets.push(styleSheet);
  }
}
