/**
 * Shell of the native app. `npm run native:sync` prepares the web build in `webDir` and carries it, the plugins and
 * these settings into `android/` and `ios/`.
 */
const config = {
  appId: 'bg.obshtina.signali',
  appName: 'Неспешни сигнали',
  webDir: '../../dist/native/citizen',
  backgroundColor: '#f7f3ec',
  server: {
    // The origin of the pages, which the server has to allow: NATIVE_ORIGINS.
    androidScheme: 'https',
    hostname: 'localhost',
  },
  plugins: {
    SplashScreen: { launchAutoHide: true, launchShowDuration: 0 },
    // News also show while the app is open.
    PushNotifications: { presentationOptions: ['banner', 'list', 'sound'] },
  },
};

export default config;
