/** The console on the inspector's phone. */
export const phone = {
  phone: {
    steps: 'Steps of the report',
    resolve: 'Resolved',
    otherSteps: 'Other steps',
    offline: 'No connection. You see what was read last.',
    camera: 'Take a photo',
  },
};
