/** Whether the page shows light text, so that a map follows it, switched by the device or by the reader. */
export function isDark(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128;
}

/** Calls back when the page turned dark or light. @returns call it to stop */
export function watchDarkness(element: Element, turned: (dark: boolean) => void): () => void {
  let last = isDark(element);
  const look = () => {
    const dark = isDark(element);
    if (dark !== last) {
      last = dark;
      turned(dark);
    }
  };
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', look);
  const attributes = new MutationObserver(look);
  for (const node of [document.documentElement, document.body]) {
    attributes.observe(node, { attributes: true });
  }
  return () => {
    scheme.removeEventListener('change', look);
    attributes.disconnect();
  };
}
