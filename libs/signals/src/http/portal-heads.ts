import { cardSize } from '@ns/media';
import type { PageHead } from './page-head.ts';

/** What a page of the portal without a signal of its own says about itself. */
interface PortalPage {
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** Pages without a signal of their own that search engines should know. */
export const portalTexts: readonly PortalPage[] = [
  {
    path: '/',
    title: 'Сигнали на граждани',
    description: 'Подайте сигнал до общината и следете какво се прави по него: със снимка, място и номер.',
  },
  {
    path: '/map',
    title: 'Карта на сигналите',
    description: 'Сигналите на гражданите на картата: къде се работи и какво вече е направено.',
  },
  {
    path: '/before-after',
    title: 'Преди и след',
    description: 'Какво беше поправено по сигнали на граждани: по една снимка преди и след работата.',
  },
  {
    path: '/numbers',
    title: 'Сигналите в числа',
    description: 'Колко сигнала са подадени, колко са решени и за колко време.',
  },
  {
    path: '/open-data',
    title: 'Отворени данни',
    description: 'Публикуваните сигнали и числата на общината като файлове за свободно ползване.',
  },
  {
    path: '/accessibility',
    title: 'Достъпност',
    description: 'Декларация за достъпност на портала за сигнали.',
  },
  {
    path: '/privacy',
    title: 'Лични данни',
    description: 'Какви данни се пазят, защо, за колко време и какви са правата Ви.',
  },
];

/** The head of such a page. */
export function portalHead(
  { path, title, description }: PortalPage,
  { publicUrl, municipality }: { readonly publicUrl: string; readonly municipality: string },
): PageHead {
  const whole = [title, municipality].filter(Boolean).join(' – ');
  return {
    title: whole,
    description,
    url: `${publicUrl}${path}`,
    siteName: ['Неспешни сигнали', municipality].filter(Boolean).join(', '),
    kind: 'website',
    image: { url: `${publicUrl}/card.jpg`, ...cardSize, alt: `Сигнали на граждани, ${municipality}` },
    isListed: true,
    data: null,
  };
}
