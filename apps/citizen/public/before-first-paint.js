// Runs before the first paint, and before the scripts of the application are there.
(() => {
  let colours = null;
  let language = 'bg';
  let signedIn = false;
  let lastSeen = null;
  try {
    colours = localStorage.getItem('ns.appearance');
    language = localStorage.getItem('ns.language') === 'en' ? 'en' : 'bg';
    const account = JSON.parse(localStorage.getItem('ns.account') ?? 'null');
    signedIn = account !== null;
    // Of one's own pages, what `src/app/shell/startup-snapshot.ts` keeps.
    const kept = JSON.parse(localStorage.getItem('ns.startup-snapshot') ?? 'null');
    if (signedIn && kept?.owner === account.id && kept.language === language)
      lastSeen = kept.pages[location.pathname] ?? null;
  } catch {
    // Blocked storage: the device decides, in Bulgarian.
  }
  const root = document.documentElement;

  // Nobody is shown the other colours first. `src/app/shell/appearance.ts` goes on from here.
  const dark = colours === 'dark' || (colours !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.scheme = dark ? 'dark' : 'light';
  root.style.colorScheme = root.dataset.scheme;
  document.querySelector('meta[name="theme-color"]').content = dark ? '#0f1719' : '#f7f3ec';

  // The first words of some pages are seen at once; other pages wait for their scripts. `index.html` has those of the landing page in Bulgarian.
  const firstWords = {
    '/': {
      bg: [
        'Видяхте нередност? Кажете ни.',
        'Дупка на пътя, изоставена кола, препълнен контейнер, счупена пейка – изпратете сигнал до общината и следете какво е направено.',
      ],
      en: [
        'Seen something wrong? Tell us.',
        'A pothole, an abandoned car, an overflowing bin, a broken bench: send a report to the municipality and follow what is done about it.',
      ],
    },
    '/report': {
      bg: [
        'Нов сигнал',
        'Отнема около минута. Можете да спрете по всяко време: написаното се пази на това устройство.',
      ],
      en: [
        'New report',
        'It takes about a minute. You can stop at any time: what you have written is kept on this device.',
      ],
    },
  };
  const firstWordsOfSignedIn = {
    '/signals': {
      bg: ['Моите сигнали', ''],
      en: ['My reports', ''],
    },
    '/account': {
      bg: ['Профил', 'Как да Ви наричаме, какви писма да получавате, къде сте влезли и какво пазим за Вас.'],
      en: ['Account', 'What we call you, which mails you get, where you are signed in and what we keep about you.'],
    },
  };
  const step = new URLSearchParams(location.search).get('step');
  const own = lastSeen?.heading ? [lastSeen.heading, ''] : undefined;
  const words =
    step === null || step === 'category'
      ? (own ?? { ...firstWords, ...(signedIn && firstWordsOfSignedIn) }[location.pathname]?.[language])
      : undefined;
  root.dataset.firstPaint = words
    ? ({ '/': 'home', '/report': 'page' }[location.pathname] ?? lastSeen?.kind ?? 'wide')
    : 'frame';
  if (words) {
    document.addEventListener('DOMContentLoaded', () => {
      const [heading, lead] = document.querySelectorAll('.first-paint h1, .first-paint .lead');
      if (!heading || !lead) return;
      [heading.textContent, lead.textContent] = words;
      if (lastSeen?.kind === 'one')
        heading.before(element('p', 'first-back', firstWordsOfSignedIn['/signals'][language][0]));
      const cards = element('div', 'first-cards', '');
      cards.append(...(lastSeen?.cards ?? []).map((card) => cardOf(lastSeen.kind, card)));
      lead.after(cards);
    });
  }
  // Who taps a card before the application is there is led on by `src/app/shell/first-paint.ts`.
  root.addEventListener('click', (event) => {
    const card = event.target.closest('a.first-card');
    if (!card) return;
    event.preventDefault();
    card.classList.add('pressed');
    root.dataset.firstTap = card.getAttribute('href');
  });
  function element(name, className, textContent) {
    return Object.assign(document.createElement(name), { className, textContent });
  }
  function cardOf(kind, { title, status, tone, text, path }) {
    const card = element(path ? 'a' : 'div', `card first-card ${kind}`, '');
    if (path) Object.assign(card, { href: path, tabIndex: -1 });
    card.append(element('p', 'title', title), element('p', `chip ${tone}`, status), element('p', 'text', text));
    return card;
  }

  // Files that would be found out only by running others. `tools/build/early-requests.ts` fills in those of the build.
  const needed = { main: '', everywhere: [], texts: {}, signedIn: [], pages: {} };
  const page = Object.keys(needed.pages).find((path) =>
    new RegExp(`^/${path.replace(/:\w+/g, '[^/]+')}$`).test(location.pathname),
  );
  const ask = (element, properties) => document.head.append(Object.assign(document.createElement(element), properties));
  const files = new Set([...needed.everywhere, ...(needed.texts[language] ?? []), ...(needed.pages[page] ?? [])]);
  const start = () => {
    if (needed.main) ask('script', { type: 'module', src: needed.main });
    // In tasks of their own: each request takes its time, and somebody may touch the page meanwhile.
    for (const href of files) setTimeout(ask, 0, 'link', { rel: 'modulepreload', href });
    // What this device keeps is shown before what makes it live is there.
    for (const href of signedIn ? needed.signedIn : [])
      setTimeout(ask, 0, 'link', { rel: 'modulepreload', href, fetchPriority: 'low' });
  };
  // What is seen at once comes before what makes it work; a page in the background is not painted.
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
})();
