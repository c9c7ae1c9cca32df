import { type Text, textOf } from '../texts/index.ts';
interface Mark {
  readonly sign: RegExp;
  readonly name: string;
}

/** In this order: browsers name those they descend from too, and a telephone calls itself a Mac or a Linux. */
const browsers: readonly Mark[] = [
  { sign: /\bEdg(?:A|iOS)?\//, name: 'Edge' },
  { sign: /\b(?:OPR|OPT|OPiOS)\//, name: 'Opera' },
  { sign: /\bSamsungBrowser\//, name: 'Samsung Internet' },
  { sign: /\bVivaldi\//, name: 'Vivaldi' },
  { sign: /\bYaBrowser\//, name: 'Yandex' },
  { sign: /\b(?:Firefox|FxiOS)\//, name: 'Firefox' },
  { sign: /(?:\bChrome|\bChromium|\bCriOS|HeadlessChrome)\//, name: 'Chrome' },
  { sign: /\bVersion\/\S+ (?:Mobile\/\S+ )?Safari\//, name: 'Safari' },
];

const systems: readonly Mark[] = [
  { sign: /\bAndroid\b/, name: 'Android' },
  { sign: /\biPhone\b/, name: 'iPhone' },
  { sign: /\biPad\b/, name: 'iPad' },
  { sign: /\bWindows\b/, name: 'Windows' },
  { sign: /\bCrOS\b/, name: 'Chromebook' },
  { sign: /\bMac(?:intosh| OS X)\b/, name: 'Mac' },
  { sign: /\bLinux\b/, name: 'Linux' },
];

/** A page shown by an app of the telephone: WebView of Android ("; wv") or WKWebView, which leaves "Safari/" out. */
const inApp = /; wv\)|\b(?:iPhone|iPad)\b(?!.*\bSafari\/)/;

/**
 * Says in plain words on which device somebody signed in, from the header `User-Agent`. Good enough to recognise the
 * own devices; nothing else is decided by it.
 */
export function deviceName(userAgent: string | null): Text {
  const text = userAgent ?? '';
  const system = systems.find(({ sign }) => sign.test(text))?.name;
  if (system && inApp.test(text)) {
    return textOf('device.app', { system });
  }
  const browser = browsers.find(({ sign }) => sign.test(text))?.name;
  if (browser && system) {
    return textOf('device.browserOnSystem', { browser, system });
  }
  if (browser) {
    return textOf('device.browser', { browser });
  }
  if (system) {
    return textOf('device.system', { system });
  }
  return textOf('device.unknown');
}
