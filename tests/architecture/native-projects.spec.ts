import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.ts';

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
        [...read(`ios/App/App/${language}.lproj/InfoPlist.strings`).matchAll(/^(\w+) = "(.+)";$/gm)].map(
          ([, key = '', text = '']) => [key, text],
        ),
      );
      for (const key of wanted) {
        expect(texts.get(key), `${language} ${key}`).toMatch(letters);
      }
    }
    expect(read('ios/App/App.xcodeproj/project.pbxproj')).toContain('bg.lproj/InfoPlist.strings');
  });

  it('have an icon for each density', () => {
    for (const density of ['mdpi', 'hdpi', 'xhdpi', 'xxhdpi', 'xxxhdpi']) {
      expect(readdirSync(join(app, `android/app/src/main/res/mipmap-${density}`))).toEqual(
        expect.arrayContaining(['ic_launcher.png', 'ic_launcher_round.png', 'ic_launcher_foreground.png']),
      );
    }
  });
});
