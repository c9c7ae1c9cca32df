// Runs before the first paint, so that nobody is shown the other colours first. `src/app/shell/appearance.ts` goes on from here.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('ns.appearance');
  } catch {
    // Blocked storage: the device decides.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const root = document.documentElement;
  root.dataset.scheme = dark ? 'dark' : 'light';
  root.style.colorScheme = root.dataset.scheme;
  document.querySelector('meta[name="theme-color"]').content = dark ? '#0f1719' : '#f7f3ec';
})();
