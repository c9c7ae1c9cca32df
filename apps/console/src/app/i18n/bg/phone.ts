/** The console on the inspector's phone. */
export const phone = {
  phone: {
    steps: 'Стъпки по сигнала',
    resolve: 'Изпълнено',
    otherSteps: 'Други стъпки',
    offline: 'Без връзка. Виждате последно прочетеното.',
    camera: 'Снимайте',
  },
};
