/** The console on the inspector's phone. */
export const phone = {
  phone: {
    steps: 'Steps of the report',
    resolve: 'Resolved',
    otherSteps: 'Other steps',
    offline: 'No connection. You see what was read last.',
    camera: 'Take a photo',
  },
  aroundMe: {
    title: 'Around me',
    find: 'Find me',
    finding: 'Looking for where you are…',
    mine: 'Taken by you: {{count}}, ordered {{order}}.',
    departments: 'You have taken no reports. These are the open ones of your department: {{count}}, ordered {{order}}.',
    everybody: 'You have taken no reports. These are the open ones: {{count}}, ordered {{order}}.',
    byDistance: 'by distance',
    byTerm: 'by term',
    denied: `The browser does not give your position. Allow it for this site in the settings of the phone. Until then \
the order is by term.`,
    unavailable: 'Your position was not found. Step outside or try again. Until then the order is by term.',
    accuracy: 'Your position stays on the phone. Exact to {{distance}}.',
    bound: 'The first {{count}} by term are shown.',
    none: 'There are no open reports for you.',
    noPlace: 'no place',
    meters: '{{value}} m',
    kilometers: '{{value}} km',
    map: 'Map of the reports around you',
  },
};
