/** Words of the controls of a map; the names are those of MapLibre. */
export const bg = {
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
} as const;
