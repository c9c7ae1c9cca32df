// Runs before the first paint, and before the scripts of the application are there.
(() => {
  let colours = null;
  let language = 'bg';
  let signedIn = false;
  try {
    colours = localStorage.getItem('ns.appearance');
    language = localStorage.getItem('ns.language') === 'en' ? 'en' : 'bg';
    signedIn = localStorage.getItem('ns.account') !== null;
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
  const needed = { main: '', everywhere: [], texts: {}, signedIn: [], pages: {} };
  const page = Object.keys(needed.pages).find((path) => new RegExp(`^/${path.replace(/:\w+/g, '[^/]+')}$`).test(location.pathname));
  const files = [...needed.everywhere, ...(needed.texts[language] ?? []), ...(needed.pages[page] ?? []), ...(signedIn ? needed.signedIn : [])];
  const start = () => {
    for (const file of new Set(files)) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: file }));
    }
    if (needed.main) document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: needed.main }));
  };
  // What is seen at once comes before what makes it work; a page in the background is not painted.
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
})();
