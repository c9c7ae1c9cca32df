/** Both sides of a trial of СЕОС with the simulator, in one demo municipality: one identifier, two systems. */
export const trialParties = {
  our: { identifier: '000000000', name: 'Система за сигнали', guid: '{6F1C2A34-8D1B-4E0A-9B57-2C1F0A9D3E01}' },
  peer: { identifier: '000000000', name: 'Деловодна система', guid: '{0A7B7E52-33C1-4C55-9F8E-5B1D2E6F7A02}' },
} as const;
