import type { bg } from './bg.ts';

export const en: Readonly<Record<keyof typeof bg, string>> = {
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
};
