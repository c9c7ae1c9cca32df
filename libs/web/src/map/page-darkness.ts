/**
 * Whether the page is dark, so that a map follows it, switched by the device or by the reader. Colours of texts would
 * say it too late, because they may fade from one to the other.
 */
export function isDark(element: Element): boolean {
  const { colorScheme } = getComputedStyle(element);
  return colorScheme === 'dark' || (colorScheme !== 'light' && darkDevice().matches);
}

const darkDevice = () => matchMedia('(prefers-color-scheme: dark)');

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
  const scheme = darkDevice();
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
