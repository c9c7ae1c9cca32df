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

  // The first words of two pages are seen at once; other pages wait for their scripts. `index.html` has those of the landing page in Bulgarian.
  const firstWords = {
    '/': {
      bg: ['Видяхте нередност? Кажете ни.', 'Дупка на пътя, изоставена кола, препълнен контейнер, счупена пейка – изпратете сигнал до общината и следете какво е направено.'],
      en: ['Seen something wrong? Tell us.', 'A pothole, an abandoned car, an overflowing bin, a broken bench: send a signal to the municipality and follow what is done about it.'],
    },
    '/report': {
      bg: ['Нов сигнал', 'Отнема около минута. Можете да спрете по всяко време: написаното се пази на това устройство.'],
      en: ['New signal', 'It takes about a minute. You can stop at any time: what you have written is kept on this device.'],
    },
  };
  const step = new URLSearchParams(location.search).get('step');
  const words = step === null || step === 'category' ? firstWords[location.pathname]?.[language] : undefined;
  root.dataset.firstPaint = words ? (location.pathname === '/' ? 'home' : 'page') : 'frame';
  if (words) {
    document.addEventListener('DOMContentLoaded', () => {
      const [heading, lead] = document.querySelectorAll('.first-paint h1, .first-paint .lead');
      if (heading && lead) [heading.textContent, lead.textContent] = words;
    });
  }

  // Files that would be found out only by running others. `tools/build/early-requests.ts` fills in those of the build.
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
