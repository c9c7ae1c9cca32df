// Runs before the first paint, and before the scripts of the application are there.
(() => {
  let colours = null;
  let language = 'bg';
  try {
    colours = localStorage.getItem('ns.appearance');
    language = localStorage.getItem('ns.language') === 'en' ? 'en' : 'bg';
  } catch {
    // Blocked storage: the device decides, in Bulgarian.
  }
  const root = document.documentElement;

  // Nobody is shown the other colours first. `src/app/shell/appearance.ts` goes on from here.
  const dark = colours === 'dark' || (colours !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.scheme = dark ? 'dark' : 'light';
  root.style.colorScheme = root.dataset.scheme;
  document.querySelector('meta[name="theme-color"]').content = dark ? '#0f1719' : '#f7f3ec';

  // The landing page stands in `index.html`, in Bulgarian; other pages wait for their scripts.
  root.dataset.firstPaint = location.pathname === '/' && language === 'bg' ? 'home' : 'frame';

  // Files that would be found out only by running others. `tools/build/early-requests.mjs` fills in those of the build.
  const needed = { everywhere: [], texts: {}, pages: {} };
  for (const file of [...needed.everywhere, ...(needed.texts[language] ?? []), ...(needed.pages[location.pathname.slice(1)] ?? [])]) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  }
})();
