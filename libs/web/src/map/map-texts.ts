import type { LanguageCode } from '../language/language-code.ts';

/** Words of the controls; the names are those of MapLibre. */
export const mapTexts: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>> = {
  bg: {
    'AttributionControl.ToggleAttribution': 'Източници на картата',
    'Map.Title': 'Карта',
    'Marker.Title': 'Отбелязано място',
    'NavigationControl.ZoomIn': 'Приближете',
    'NavigationControl.ZoomOut': 'Отдалечете',
    'Popup.Close': 'Затворете',
    'ScaleControl.Meters': 'м',
    'ScaleControl.Kilometers': 'км',
    'CooperativeGesturesHandler.WindowsHelpText': 'Приближавайте с Ctrl и колелцето',
    'CooperativeGesturesHandler.MacHelpText': 'Приближавайте с ⌘ и колелцето',
    'CooperativeGesturesHandler.MobileHelpText': 'Местете картата с два пръста',
  },
  en: {
    'AttributionControl.ToggleAttribution': 'Sources of the map',
    'Map.Title': 'Map',
    'Marker.Title': 'Marked place',
    'NavigationControl.ZoomIn': 'Zoom in',
    'NavigationControl.ZoomOut': 'Zoom out',
    'Popup.Close': 'Close',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
    'CooperativeGesturesHandler.WindowsHelpText': 'Use Ctrl and the wheel to zoom',
    'CooperativeGesturesHandler.MacHelpText': 'Use ⌘ and the wheel to zoom',
    'CooperativeGesturesHandler.MobileHelpText': 'Move the map with two fingers',
  },
};
