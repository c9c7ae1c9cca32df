import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { paths, root } from './workspace.ts';

const app = join(root, 'apps/citizen');
const kept = [
  'android/capacitor.settings.gradle',
  'android/app/capacitor.build.gradle',
  'ios/App/CapApp-SPM/Package.swift',
];
const read = (file: string): string => readFileSync(join(app, file), 'utf8');
const byteless = new Set(['png', 'jar']);

/**
 * What is in the repository of both folders: without the copied web page and other things that `.gitignore` names
 * there.
 */
function committedFiles(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '--', 'apps/citizen/android', 'apps/citizen/ios'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter(Boolean);
}

/** The paths in a list of the source. */
function pathsIn(file: string, list: string): string[] {
  const [found = ''] =
    new RegExp(`const ${list} = \\[[\\s\\S]*?\\n\\]`).exec(readFileSync(join(root, file), 'utf8')) ?? [];
  return [...found.matchAll(/'(\/[^']+)'/g)].map(([, path = '']) => path);
}

/**
 * In a fresh clone the web page was never copied into the projects, and Capacitor wants something there; `native:sync`
 * replaces it.
 */
function takeAsCopied(): void {
  mkdirSync(join(app, 'android/app/src/main/assets'), { recursive: true });
  const page = join(root, 'dist/native/citizen');
  mkdirSync(page, { recursive: true });
  if (!existsSync(join(page, 'index.html'))) {
    writeFileSync(join(page, 'index.html'), '<!doctype html><title>Неспешни сигнали</title><head></head>');
  }
}

describe('the native projects', () => {
  it('are in step with the plugins: bringing them up to date changes nothing', () => {
    takeAsCopied();
    const before = kept.map(read);
    const update = spawnSync(process.execPath, [join(root, 'node_modules/@capacitor/cli/bin/capacitor'), 'update'], {
      cwd: app,
      encoding: 'utf8',
      env: { ...process.env, CI: 'true' },
    });
    expect(update.status, update.stderr + update.stdout).toBe(0);
    expect(kept.map(read)).toEqual(before);
  });

  it('name every plugin that the app uses', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const plugins = Object.keys(dependencies).filter(
      (name) => name.startsWith('@capacitor/') && !/\/(core|android|ios)$/.test(name),
    );
    for (const file of ['android/capacitor.settings.gradle', 'ios/App/CapApp-SPM/Package.swift']) {
      expect(
        plugins.filter((plugin) => !read(file).includes(`node_modules/${plugin}`)),
        file,
      ).toEqual([]);
    }
  });

  it('hold no build outputs and no paths of a machine', () => {
    const texts = committedFiles().filter((file) => !byteless.has(file.split('.').at(-1) ?? ''));
    expect(texts.length).toBeGreaterThan(30);
    expect(
      committedFiles().filter((file) => /(^|\/)(build|DerivedData|Pods|\.gradle)\/|\/public\//.test(file)),
    ).toEqual([]);
    expect(
      texts.filter((file) =>
        /(^|[\s"'=(])\/(home|root|Users|work|tmp)\//m.test(readFileSync(join(root, file), 'utf8')),
      ),
    ).toEqual([]);
  });

  it('are well-formed where they are XML', () => {
    const files = committedFiles().filter((file) => /\.(xml|plist|storyboard)$/.test(file));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const problems: string[] = [];
      new DOMParser({ onError: (level, message) => problems.push(`${level}: ${message}`) }).parseFromString(
        readFileSync(join(root, file), 'utf8'),
        'text/xml',
      );
      expect(problems, file).toEqual([]);
    }
  });

  it('say in Bulgarian and in English what camera, photos and position are for', () => {
    const wanted = [...read('ios/App/App/Info.plist').matchAll(/<key>(NS\w+UsageDescription)<\/key>/g)].map(
      ([, key]) => key ?? '',
    );
    expect(wanted).toEqual(
      expect.arrayContaining([
        'NSCameraUsageDescription',
        'NSPhotoLibraryUsageDescription',
        'NSLocationWhenInUseUsageDescription',
      ]),
    );
    for (const [language, letters] of [
      ['bg', /[а-я]/],
      ['en', /^[^а-я]+$/],
    ] as const) {
      const texts = new Map(
        [...read(`ios/App/App/${language}.lproj/InfoPlist.strings`).matchAll(/^(\w+) =\s+"(.+)";$/gm)].map(
          ([, key = '', text = '']) => [key, text],
        ),
      );
      for (const key of wanted) {
        expect(texts.get(key), `${language} ${key}`).toMatch(letters);
      }
    }
    expect(read('ios/App/App.xcodeproj/project.pbxproj')).toContain('bg.lproj/InfoPlist.strings');
  });

  it('open the links that the server lets them open and the app has pages for', () => {
    const manifest = read('android/app/src/main/AndroidManifest.xml');
    const [filter = ''] = /<intent-filter android:autoVerify="true">[\s\S]*?<\/intent-filter>/.exec(manifest) ?? [];
    const android = [...filter.matchAll(/android:path(Prefix)?="([^"]+)"/g)].map(([, prefix, path = '']) =>
      prefix ? `${path}*` : path,
    );
    expect(filter).toContain('<data android:host="${linkHost}" />');
    const linkPaths = pathsIn('apps/citizen/src/app/device/app-links.ts', 'linkPaths');
    expect(linkPaths.length).toBeGreaterThan(5);
    expect(android.toSorted()).toEqual(linkPaths.toSorted());
    expect(pathsIn('apps/api/src/http/well-known.ts', 'appComponents')).toEqual(linkPaths);
    const known = readFileSync(join(app, 'src/app/app.routes.ts'), 'utf8');
    expect(linkPaths.filter((path) => !known.includes(`path: '${path.slice(1).split('/*')[0] ?? ''}`))).toEqual([]);
  });

  it('name no municipality: the host of the links is written by native:sync', () => {
    expect(read('android/.gitignore')).toContain('\nserver.properties\n');
    expect(read('ios/.gitignore')).toContain('\nserver.xcconfig\n');
    expect(read('android/app/build.gradle')).toContain("server.getProperty('linkHost', 'signali.invalid')");
    expect(read('ios/app.xcconfig')).toContain('NS_LINK_HOST = signali.invalid\n#include? "server.xcconfig"');
    expect(read('ios/App/App/App.entitlements')).toContain('<string>applinks:$(NS_LINK_HOST)</string>');
  });

  it('may be notified: permission, look and channel on Android, rights and answers of the system on iOS', () => {
    const manifest = read('android/app/src/main/AndroidManifest.xml');
    expect(manifest).toContain('android.permission.POST_NOTIFICATIONS');
    for (const look of ['icon', 'color', 'channel_id']) {
      expect(manifest).toContain(`com.google.firebase.messaging.default_notification_${look}`);
    }
    expect(read('android/app/src/main/res/values/strings.xml')).toContain(
      'name="news_channel" translatable="false">news<',
    );
    for (const file of ['libs/notifications/src/push/fcm-sender.ts', 'apps/citizen/src/app/device/native-push.ts']) {
      expect(readFileSync(join(root, file), 'utf8')).toContain("export const newsChannel = 'news';");
    }
    expect(read('ios/App/App/App.entitlements')).toContain('<key>aps-environment</key>');
    const project = read('ios/App/App.xcodeproj/project.pbxproj');
    expect(project.match(/CODE_SIGN_ENTITLEMENTS = App\/App\.entitlements;/g)).toHaveLength(2);
    for (const kind of ['debug', 'release']) {
      expect(project).toMatch(new RegExp(`baseConfigurationReference = \\w+ /\\* ${kind}\\.xcconfig \\*/`));
      expect(read(`ios/${kind}.xcconfig`)).toMatch(/^#include "app\.xcconfig"\n[\s\S]*NS_APS_ENVIRONMENT = /);
    }
    expect(read('ios/App/App/AppDelegate.swift')).toMatch(/capacitorDidRegister[\s\S]*capacitorDidFailToRegister/);
  });

  it('take photos that other apps share, on Android', () => {
    const manifest = read('android/app/src/main/AndroidManifest.xml');
    expect(manifest).toMatch(/intent\.action\.SEND"[\s\S]*intent\.action\.SEND_MULTIPLE"[\s\S]*mimeType="image\/\*"/);
    const java = (name: string) => read(`android/app/src/main/java/bg/obshtina/signali/${name}.java`);
    expect(java('SharedPhotosPlugin')).toContain('@CapacitorPlugin(name = "SharedPhotos")');
    expect(java('MainActivity')).toMatch(/registerPlugin\(SharedPhotosPlugin\.class\);\s+super\.onCreate/);
  });

  it('hand plugins to promises only as something that is no promise', () => {
    const sources = [...paths('apps/citizen/src')].filter(({ path }) => /(?<!\.spec)\.ts$/.test(path));
    const bare = sources.filter(({ path }) =>
      /(?<!awaitable\()\(await import\('@(?:capacitor|aparajita)\//.test(readFileSync(path, 'utf8')),
    );
    expect(bare).toEqual([]);
  });

  it('have an icon for each density', () => {
    for (const density of ['mdpi', 'hdpi', 'xhdpi', 'xxhdpi', 'xxxhdpi']) {
      expect(readdirSync(join(app, `android/app/src/main/res/mipmap-${density}`))).toEqual(
        expect.arrayContaining(['ic_launcher.png', 'ic_launcher_round.png', 'ic_launcher_foreground.png']),
      );
    }
  });
});
