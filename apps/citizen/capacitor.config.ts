/** Shell of the native app. The web build is copied into it; `android/` and `ios/` are made from here. */
const config = {
  appId: 'bg.obshtina.signali',
  appName: 'Неспешни сигнали',
  webDir: '../../dist/apps/citizen',
  plugins: {
    SplashScreen: { launchAutoHide: true },
  },
};

export default config;
